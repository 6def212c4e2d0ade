import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import type { Progress as JobProgress } from '../../jobs/contracts/progress.ts';
import { assess } from '../../jobs/monitoring.ts';
import { useJob } from '../../jobs/use-job.ts';
import type { MonitorReport } from '../../lifecycle/deployment/alert.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Progress } from '../../ui/feedback/progress.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { AlertList } from './alert-list.tsx';
import { driftKey, gravestFirst } from './drift-order.ts';
import { DriftTable } from './drift-table.tsx';
import { DriftedDistributions } from './drifted-distributions.tsx';
import type { Monitoring } from './read-monitoring.ts';
import { ReportHistory } from './report-history.tsx';
import { ReportSummary } from './report-summary.tsx';

/** The reports of one deployment; a new one is made when the page opens on predictions that none has seen. */
export function MonitoredDeployment({ monitoring }: { readonly monitoring: Monitoring }) {
  const { deployment, reports, alerts, stale } = monitoring;
  const { job, start } = useJob<JobProgress, MonitorReport>();
  const [search, setSearch] = useSearchParams();
  const report = reports.find(({ id }) => id === search.get('report')) ?? reports[0];
  const columns = gravestFirst(report?.drift.columns ?? []);
  const chart = useRef<HTMLDivElement>(null);
  const column = columns.find(one => driftKey(one) === search.get('column')) ?? columns[0];

  const check = () => void start(listener => assess({ deploymentId: deployment.id }, listener));
  const outOfDate = stale && job.state === 'idle';
  useEffect(() => {
    if (outOfDate) void start(listener => assess({ deploymentId: deployment.id }, listener));
  }, [outOfDate, start, deployment.id]);

  const select = (name: 'report' | 'column', value: string) =>
    setSearch(
      before => {
        before.set(name, value);
        return before;
      },
      { replace: true },
    );

  return (
    <Stack gap={5}>
      <PageHeader
        title="Monitor"
        description={`Whether the rows that ${deployment.model}, version ${deployment.version}, predicted look like the rows it learned from.`}
        actions={
          <Button variant="primary" busy={job.state === 'running'} onClick={check}>
            Check for drift
          </Button>
        }
      />
      {job.state === 'running' && (
        <Progress label={job.progress?.phase ?? 'Starting'} fraction={job.progress?.fraction ?? null} />
      )}
      {job.state === 'failed' && (
        <ErrorNotice title="Drift was not checked" error={job.error} onRetry={check} />
      )}
      <AlertList projectId={deployment.projectId} alerts={alerts} />
      {report && (
        <>
          <ReportSummary report={report} isLatest={report === reports[0]} />
          <DriftTable
            columns={columns}
            significance={report.drift.significance}
            selected={column ? driftKey(column) : null}
            onSelect={key => {
              select('column', key);
              chart.current?.scrollIntoView({ block: 'nearest' });
            }}
          />
          <div ref={chart}>{column && <DriftedDistributions column={column} />}</div>
          <ReportHistory reports={reports} selected={report.id} onSelect={id => select('report', id)} />
        </>
      )}
    </Stack>
  );
}

import { useEffect } from 'react';
import type { TableComparison } from '../../core/table/compare/compare-tables.ts';
import type { Progress as JobProgress } from '../../jobs/contracts/progress.ts';
import { compareVersions } from '../../jobs/ingest.ts';
import { useJob } from '../../jobs/use-job.ts';
import { describeOrigin } from '../../lifecycle/lineage.ts';
import type { ProjectVersionState } from '../../storage/project-versions.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Progress } from '../../ui/progress.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Row, Stack } from '../../ui/stack.tsx';
import { ComparisonResult } from './comparison-result.tsx';

/** What changed from another version to the one that the project is on; which one is in the address. */
export function VersionComparison({
  versions,
  currentId,
  asked,
  onAsk,
}: {
  readonly versions: readonly ProjectVersionState[];
  readonly currentId: string;
  readonly asked: string | null;
  readonly onAsk: (id: string) => void;
}) {
  const { job, start, cancel } = useJob<JobProgress, TableComparison>();
  const others = versions.filter(({ dataset }) => dataset !== null && dataset.id !== currentId);
  const chosen = others.find(({ dataset }) => dataset?.id === asked)?.dataset?.id ?? null;
  useEffect(() => {
    if (chosen !== null) void start(report => compareVersions({ before: chosen, after: currentId }, report));
  }, [chosen, currentId, start]);
  if (others.length === 0) return null;
  return (
    <Panel title="Compare" description="What changed from another version to the one that the project is on.">
      <Stack>
        <SelectField
          label="From version"
          value={chosen ?? ''}
          onChange={onAsk}
          options={[
            { value: '', label: 'Choose one', disabled: true },
            ...others.map(({ record }) => ({
              value: record.datasetVersionId,
              label: `${record.datasetVersionId.slice(0, 8)} – ${describeOrigin(record.origin)}`,
            })),
          ]}
        />
        {job.state === 'running' && (
          <Row>
            <Progress label={job.progress?.phase ?? 'Starting'} fraction={job.progress?.fraction ?? null} />
            <Button onClick={cancel}>Cancel</Button>
          </Row>
        )}
        {job.state === 'failed' && (
          <ErrorNotice title="The versions could not be compared" error={job.error} />
        )}
        {job.state === 'done' && <ComparisonResult comparison={job.value} />}
      </Stack>
    </Panel>
  );
}

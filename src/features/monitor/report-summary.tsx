import type { MonitorReport } from '../../lifecycle/deployment/alert.ts';
import type { LatencyPercentiles } from '../../lifecycle/deployment/latency.ts';
import { formatNumber } from '../../ui/format/format-number.ts';
import { formatDateTime } from '../../ui/format/format-time.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { Stat, StatRow } from '../../ui/facts/stat.tsx';
import { Stack } from '../../ui/layout/stack.tsx';

/** The verdict in words, what was compared, and how fast the answers were. */
export function ReportSummary({
  report,
  isLatest,
}: {
  readonly report: MonitorReport;
  readonly isLatest: boolean;
}) {
  const { drift, referenceRows, currentRows, latency, answerLatency, at } = report;
  const untested = drift.columns.every(column => column.verdict === 'too few rows');
  const title = drift.drifted ? 'Drift found' : untested ? 'Too few rows to tell' : 'No drift found';
  const drifted = drift.columns.filter(column => column.drifted).length;
  return (
    <Stack gap={4}>
      <Notice tone={drift.drifted ? 'warning' : untested ? 'info' : 'success'} title={title}>
        {drift.summary}
      </Notice>
      <StatRow>
        <Stat label="Reference" value={formatNumber(referenceRows)} detail="training rows" />
        <Stat label="Current" value={formatNumber(currentRows)} detail="latest predicted rows" />
        <Stat
          label="Drifted"
          value={`${drifted} of ${drift.columns.length}`}
          detail="columns and predictions"
        />
        <Stat label="Time a row" value={median(latency)} detail={tail(latency)} />
        <Stat label="Time an answer" value={median(answerLatency)} detail={tail(answerLatency)} />
        <Stat
          label="Checked"
          value={formatDateTime(at)}
          detail={isLatest ? 'the latest report' : 'an earlier report'}
        />
      </StatRow>
    </Stack>
  );
}

function median(latency: LatencyPercentiles | null): string {
  return latency === null ? '–' : formatLatency(latency.p50);
}

function tail(latency: LatencyPercentiles | null): string {
  return latency === null
    ? 'not measured'
    : `median; p95 ${formatLatency(latency.p95)}, p99 ${formatLatency(latency.p99)}`;
}

function formatLatency(ms: number): string {
  return ms < 1
    ? `${formatNumber(Math.round(ms * 1000))} µs`
    : `${formatNumber(Number(ms.toPrecision(3)))} ms`;
}

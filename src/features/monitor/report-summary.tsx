import type { MonitorReport } from '../../lifecycle/alert.ts';
import type { LatencyPercentiles } from '../../lifecycle/latency.ts';
import { formatNumber } from '../../ui/format-number.ts';
import { formatDateTime } from '../../ui/format-time.ts';
import { Notice } from '../../ui/notice.tsx';
import { Stat, StatRow } from '../../ui/stat.tsx';
import { Stack } from '../../ui/stack.tsx';

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
        <Stat label="Time a row" value={milliseconds(latency)} detail={tail(latency)} />
        <Stat label="Time an answer" value={milliseconds(answerLatency)} detail={tail(answerLatency)} />
        <Stat
          label="Checked"
          value={formatDateTime(at)}
          detail={isLatest ? 'the latest report' : 'an earlier report'}
        />
      </StatRow>
    </Stack>
  );
}

function milliseconds(latency: LatencyPercentiles | null): string {
  return latency === null ? '–' : `${formatNumber(latency.p50)} ms`;
}

function tail(latency: LatencyPercentiles | null): string {
  return latency === null
    ? 'not measured'
    : `median; 95 % within ${formatNumber(latency.p95)}, 99 % within ${formatNumber(latency.p99)}`;
}

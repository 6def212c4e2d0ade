import type { DecidedMetric } from '../../../core/evaluation/decided-metrics.ts';
import type { MetricInterval } from '../../../core/evaluation/intervals/metric-intervals.ts';
import { criteria } from '../../../core/fairness/disparity.ts';
import type { DecidedAnswer } from '../../../jobs/contracts/questions/decision.ts';
import { criterionWords } from '../../../lifecycle/evaluation/fairness-words.ts';
import { testMetric } from '../../../lifecycle/evaluation/test-metrics.ts';
import { ConfusionMatrix } from '../../../ui/charts/matrix/confusion-matrix.tsx';
import { formatNumber, formatPercent, formatScore } from '../../../ui/format/format-number.ts';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';

/** Every metric that a decision changes, as trained and as decided, who is said what, and how far groups are apart. */
export function DecidedTables({
  answer: { metrics, confusion, rows, groups },
  classes,
}: {
  readonly answer: DecidedAnswer;
  readonly classes: readonly string[];
}) {
  return (
    <Stack>
      <Columns least="22rem">
        <DataTable
          caption={`On ${formatNumber(rows)} test rows, with 95 % intervals; what was chosen by these rows looks a little better on them than on others`}
          columns={metricColumns}
          rows={metrics}
          rowKey={({ trained }) => trained.name}
        />
        <ConfusionMatrix
          title="Who is said what"
          description="Rows are the true classes, columns what is said by the decision."
          classes={classes}
          counts={confusion}
        />
      </Columns>
      {groups && (
        <DataTable
          caption={`How far the groups are apart${groups.unplaced > 0 ? `, without ${formatNumber(groups.unplaced)} rows in no known group` : ''}`}
          columns={groupColumns}
          rows={criteria.map(criterion => ({
            label: criterionWords[criterion].label,
            trained: groups.trained[criterion].difference,
            decided: groups.decided[criterion].difference,
          }))}
          rowKey={({ label }) => label}
        />
      )}
    </Stack>
  );
}

const metricColumns: readonly TableColumn<DecidedMetric>[] = [
  { id: 'metric', header: 'Metric', cell: ({ trained }) => testMetric(trained.name).label },
  { id: 'trained', header: 'As trained', numeric: true, cell: ({ trained }) => told(trained) },
  { id: 'decided', header: 'As decided', numeric: true, cell: ({ decided }) => told(decided) },
];

function told({ value, low, high }: MetricInterval): string {
  return Number.isNaN(low)
    ? formatScore(value)
    : `${formatScore(value)} (${formatScore(low)} to ${formatScore(high)})`;
}

interface GroupRow {
  readonly label: string;
  readonly trained: number;
  readonly decided: number;
}

const groupColumns: readonly TableColumn<GroupRow>[] = [
  { id: 'criterion', header: 'Difference in', cell: ({ label }) => label },
  { id: 'trained', header: 'As trained', numeric: true, cell: ({ trained }) => formatPercent(trained) },
  { id: 'decided', header: 'As decided', numeric: true, cell: ({ decided }) => formatPercent(decided) },
];

import type { RobustnessCurve } from '../../../core/weakness/robustness.ts';
import type { ErrorsQuestions } from '../../../jobs/contracts/questions/errors.ts';
import { shownScore, testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { disturbanceWords } from '../../../lifecycle/evaluation/weakness-words.ts';
import { LineChart } from '../../../ui/charts/line-chart.tsx';
import { formatNumber, formatScore } from '../../../ui/format/format-number.ts';
import { Stack } from '../../../ui/layout/stack.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';

/** The score by the strength of each disturbance. */
export function RobustnessCurves({
  run,
  found: { curves, rows },
}: EvaluateViewProps & { readonly found: ErrorsQuestions['robustness']['answer'] }) {
  const { metric } = run.problem;
  const { label } = testMetric(testMetricOf(metric));
  return (
    <Stack>
      <LineChart
        title={`${label} under disturbance`}
        description={`On ${formatNumber(rows)} test rows, the mean of three draws. The strength: ${curves.map(({ disturbance }) => `${disturbanceWords[disturbance].label.toLowerCase()}, ${disturbanceWords[disturbance].meaning}`).join('; ')}.`}
        series={curves.map(({ disturbance, points }) => ({
          label: disturbanceWords[disturbance].label,
          x: points.map(({ strength }) => strength),
          y: points.map(({ mean }) => shownScore(metric, mean)),
        }))}
        x={{ label: 'Strength' }}
        y={{ label }}
      />
      <DataTable
        caption={`${label} by strength, ± standard deviation over the draws`}
        columns={columnsFor(metric, curves)}
        rows={curves}
        rowKey={({ disturbance }) => disturbance}
      />
    </Stack>
  );
}

function columnsFor(
  metric: EvaluateViewProps['run']['problem']['metric'],
  curves: readonly RobustnessCurve[],
): readonly TableColumn<RobustnessCurve>[] {
  const strengths = curves[0]?.points.map(({ strength }) => strength) ?? [];
  return [
    { id: 'what', header: 'Disturbed', cell: ({ disturbance }) => disturbanceWords[disturbance].label },
    { id: 'columns', header: 'Columns', numeric: true, cell: ({ columns }) => formatNumber(columns) },
    ...strengths.map(
      (strength, place): TableColumn<RobustnessCurve> => ({
        id: String(strength),
        header: formatNumber(strength),
        numeric: true,
        cell: ({ points }) => {
          const { mean, sd } = points[place]!;
          const score = formatScore(shownScore(metric, mean));
          return strength === 0 ? score : `${score} ± ${formatScore(sd)}`;
        },
      }),
    ),
  ];
}

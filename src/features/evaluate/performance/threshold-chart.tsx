import { useMemo } from 'react';
import { countsAt, metricsAt } from '../../../core/evaluation/threshold/at-threshold.ts';
import type { ThresholdTable } from '../../../core/evaluation/threshold/threshold-table.ts';
import type { OutcomeValues } from '../../../lifecycle/problem/business-problem.ts';
import { worthOf, worthOfDoingNothing } from '../../../lifecycle/problem/decision-value.ts';
import { testMetric } from '../../../lifecycle/evaluation/test-metrics.ts';
import { LineChart } from '../../../ui/charts/line-chart.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';

const drawn = ['precision', 'recall', 'f1'] as const;
const unit: readonly [number, number] = [0, 1];
const across = { label: 'Threshold', domain: unit };
const up = { label: 'Value', domain: unit };

/** What moves with the threshold, all at once. */
export function ThresholdChart({
  table,
  outcomes,
}: {
  readonly table: ThresholdTable;
  readonly outcomes: OutcomeValues | null;
}) {
  const points = useMemo(
    () =>
      table.thresholds
        .map((threshold, place) => ({ threshold, counts: countsAt(table, place) }))
        .filter(({ threshold }) => threshold !== Infinity),
    [table],
  );
  const series = useMemo(() => {
    const x = points.map(({ threshold }) => threshold);
    const metrics = points.map(({ counts }) => metricsAt(counts));
    return drawn.map(name => ({
      label: testMetric(name).label,
      x,
      y: metrics.map(one => one[name]!),
    }));
  }, [points]);
  const money = useMemo(
    () =>
      outcomes && [
        {
          label: 'Against doing nothing',
          x: points.map(({ threshold }) => threshold),
          y: points.map(({ counts }) => worthOf(counts, outcomes) - worthOfDoingNothing(counts, outcomes)),
        },
      ],
    [points, outcomes],
  );
  const moneyAxis = useMemo(() => ({ label: outcomes?.unit ?? '' }), [outcomes]);
  return (
    <Stack>
      <LineChart
        title="Metrics by threshold"
        description="Precision, recall and F1 of the positive class."
        series={series}
        x={across}
        y={up}
        height={260}
      />
      {money && (
        <LineChart
          title="Worth by threshold"
          description="What acting on the flagged test rows is worth, against doing nothing."
          series={money}
          x={across}
          y={moneyAxis}
          height={260}
        />
      )}
    </Stack>
  );
}

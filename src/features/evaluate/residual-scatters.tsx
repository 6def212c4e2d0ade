import { useMemo } from 'react';
import { ScatterChart } from '../../ui/charts/scatter-chart.tsx';
import { formatNumber } from '../../ui/format/format-number.ts';
import { Panel } from '../../ui/layout/panel.tsx';

const height = 320;

/** Predictions against the truth, and what is left over of it, a point a row; two panels for a `Columns`. */
export function ResidualScatters({
  target,
  actual,
  predicted,
  rows,
}: {
  readonly target: string;
  /** Some of the test rows, as `predicted`. */
  readonly actual: readonly number[];
  readonly predicted: readonly number[];
  /** All test rows. */
  readonly rows: number;
}) {
  const residuals = useMemo(() => actual.map((value, row) => value - predicted[row]!), [actual, predicted]);
  const shown =
    actual.length < rows
      ? ` ${formatNumber(actual.length)} of ${formatNumber(rows)} test rows are shown.`
      : '';
  return (
    <>
      <Panel>
        <ScatterChart
          title={`Predicted against actual ${target}`}
          description={`A perfect model puts every point on the dashed line.${shown}`}
          x={actual}
          y={predicted}
          xLabel={`Actual ${target}`}
          yLabel="Predicted"
          guide="diagonal"
          height={height}
        />
      </Panel>
      <Panel>
        <ScatterChart
          title="Residuals against predictions"
          description={`Actual minus predicted; a shape or a fan here is something the model missed.${shown}`}
          x={predicted}
          y={residuals}
          xLabel={`Predicted ${target}`}
          yLabel="Residual"
          guide="zero"
          height={height}
        />
      </Panel>
    </>
  );
}

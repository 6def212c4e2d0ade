import { useMemo } from 'react';
import type { TestEvaluation } from '../../lifecycle/run.ts';
import { ScatterChart } from '../../ui/charts/scatter-chart.tsx';
import { formatNumber } from '../../ui/format/format-number.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Columns } from '../../ui/layout/stack.tsx';

type RegressionTest = Extract<TestEvaluation, { task: 'regression' }>;

/** Predicted against actual values, and the residuals. */
export function RegressionCharts({
  target,
  test,
}: {
  readonly target: string;
  readonly test: RegressionTest;
}) {
  const residuals = useMemo(() => test.actual.map((actual, row) => actual - test.predicted[row]!), [test]);
  const shown =
    test.actual.length < test.rows ? ` ${formatNumber(test.actual.length)} of the test rows are shown.` : '';
  return (
    <Columns least="22rem">
      <Panel>
        <ScatterChart
          title={`Predicted against actual ${target}`}
          description={`A perfect model puts every point on the dashed line.${shown}`}
          x={test.actual}
          y={test.predicted}
          xLabel={`Actual ${target}`}
          yLabel="Predicted"
          guide="diagonal"
          height={320}
        />
      </Panel>
      <Panel>
        <ScatterChart
          title="Residuals against predictions"
          description={`Actual minus predicted; a shape or a fan here is something the model missed.${shown}`}
          x={test.predicted}
          y={residuals}
          xLabel={`Predicted ${target}`}
          yLabel="Residual"
          guide="zero"
          height={320}
        />
      </Panel>
    </Columns>
  );
}

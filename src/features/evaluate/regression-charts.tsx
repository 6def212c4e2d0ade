import type { TestEvaluation } from '../../lifecycle/training/run.ts';
import { Columns } from '../../ui/layout/stack.tsx';
import { ResidualScatters } from './residual-scatters.tsx';

type RegressionTest = Extract<TestEvaluation, { task: 'regression' }>;

/** Predicted against actual values, and the residuals. */
export function RegressionCharts({
  target,
  test,
}: {
  readonly target: string;
  readonly test: RegressionTest;
}) {
  return (
    <Columns least="22rem">
      <ResidualScatters target={target} actual={test.actual} predicted={test.predicted} rows={test.rows} />
    </Columns>
  );
}

import { evenShares } from '../../../core/selection/validation/learning-curve.ts';
import type { Diagnosis } from '../../../core/selection/validation/diagnosis.ts';
import type { Questions } from '../../../jobs/contracts/insight.ts';
import { shownScore, testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { LineChart } from '../../../ui/charts/line-chart.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatScore } from '../../../ui/format/format-number.ts';
import { AskedPanel } from '../asked-panel.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { curveSeries } from './curve-series.ts';
import { useDecisionTarget } from './use-decision-target.ts';

/** How the model gets better with more rows, what that says of it, and what to do next. */
export function LearningCurvePanel({ run }: EvaluateViewProps) {
  const target = useDecisionTarget(run);
  return (
    <AskedPanel
      title="Learning curve"
      description="The model is fitted on ten shares of the training rows of each of five folds and scored on both sides: bands are one standard deviation over the folds."
      kind="learning curve"
      runId={run.id}
      asks={target === undefined ? null : { shares: evenShares, target }}
      action="Draw the curve"
      running="Learning from more and more rows"
    >
      {answer => <Curve run={run} answer={answer} target={target ?? null} />}
    </AskedPanel>
  );
}

function Curve({
  run,
  answer: { curve, dummy, diagnosis },
  target,
}: EvaluateViewProps & {
  readonly answer: Questions['learning curve']['answer'];
  readonly target: number | null;
}) {
  const { metric } = run.problem;
  const { label } = testMetric(testMetricOf(metric));
  const rows = curve.map(point => point.rows);
  const line = shownScore(metric, target ?? dummy);
  return (
    <>
      <Notice tone={tones[diagnosis.verdict]} title={titles[diagnosis.verdict]}>
        {diagnosis.sentences.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
      <LineChart
        title={`${label} by rows learned from`}
        description={`At all rows ${formatScore(shownScore(metric, curve.at(-1)!.validation.mean))} on other rows; guessing would give ${formatScore(shownScore(metric, dummy))}.`}
        series={curveSeries(curve, rows, metric)}
        x={{ label: 'Rows learned from' }}
        y={{ label }}
        reference={{
          label: target === null ? 'Guessing' : 'Target',
          from: [rows[0]!, line],
          to: [rows.at(-1)!, line],
        }}
      />
    </>
  );
}

const titles: Record<Diagnosis['verdict'], string> = {
  'high variance': 'High variance',
  'high bias': 'High bias',
  balanced: 'Balanced',
};
const tones = { 'high variance': 'warning', 'high bias': 'warning', balanced: 'success' } as const;

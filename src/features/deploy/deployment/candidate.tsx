import type { AppliedRule } from '../../../core/decision/applied-rule.ts';
import { estimatorLabels } from '../../../core/models/catalogue.ts';
import type { HeldRule } from '../../../lifecycle/evaluation/held-rule.ts';
import { thresholdText } from '../../../lifecycle/evaluation/decision-words.ts';
import { ruleSentence } from '../../../lifecycle/evaluation/rule-words.ts';
import { testMetric, shownScore, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { DefinitionList } from '../../../ui/facts/definition-list.tsx';
import { formatNumber, formatScore } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import type { FinishedRun } from './read-deploy-state.ts';

/** A run in a line, to choose it by. */
export function describeRun(run: FinishedRun): string {
  return `${formatDateTime(run.startedAt)}: ${estimatorLabels[run.result.chosen]}`;
}

/** What one should know of a run's model before it answers. */
export function Candidate({
  run,
  held,
}: {
  readonly run: FinishedRun;
  /** What was decided about when it says yes. */
  readonly held: HeldRule | null;
}) {
  const { problem, result, startedAt } = run;
  const metric = testMetricOf(problem.metric);
  const { label } = testMetric(metric);
  const chosen = result.candidates.find(candidate => candidate.estimator === result.chosen);
  const tested = formatScore(result.test.metrics[metric] ?? Number.NaN);
  return (
    <DefinitionList
      items={[
        { term: 'Model', details: estimatorLabels[result.chosen] },
        { term: 'Predicts', details: problem.target },
        { term: 'Says', details: whatItSays(run, held?.rule) },
        {
          term: label,
          details:
            chosen?.state === 'done'
              ? `${tested} on the test rows; ${formatScore(shownScore(problem.metric, chosen.mean))} ± ${formatScore(chosen.sd)} cross-validated`
              : `${tested} on the test rows`,
        },
        {
          term: 'Trained',
          details: `${formatDateTime(startedAt)}, on ${formatNumber(result.trainRows)} rows`,
        },
      ]}
    />
  );
}

/** By which rule the model of a run comes from probabilities to what it says, in words. */
export function whatItSays({ result }: FinishedRun, rule: AppliedRule | undefined): string {
  const { test } = result;
  if (test.task === 'regression') return 'A value';
  if (rule !== undefined) return `As was decided: ${ruleSentence(rule, test.classes)}`;
  return thresholdText(result) ?? 'The most probable class, as it was trained';
}

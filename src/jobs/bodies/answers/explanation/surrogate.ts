import { decisionRuleOf } from '../../../../core/models/decision-rule.ts';
import { fitSurrogate } from '../../../../core/inspection/surrogate.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { ExplanationQuestions } from '../../../contracts/questions/explanation.ts';
import { affordableRows, drawnRows, type ExplainedRun, openExplainedRun } from './explained-run.ts';

const mostRows = 10_000;
const fewestRows = 200;
const seconds = 5;

/** A small tree that says what the model says, and how well it does. */
export const surrogate: Answers<ExplanationQuestions>['surrogate'] = async (runId, asks, report) => {
  const explained = await openExplainedRun(runId, asks.class);
  const { say, columns } = explained;
  report({ fraction: 0, phase: 'Asking the model' });
  const affordable = Math.max(fewestRows, Math.floor(affordableRows(say, explained.training, seconds) / 2));
  const training = drawnRows(explained.training, Math.min(mostRows, affordable), 11);
  const test = drawnRows(explained.testInputs, Math.min(mostRows, affordable), 12);
  const { root, fidelity, said } = fitSurrogate(say, training, test, columns, {
    maxDepth: asks.maxDepth,
    seed: 1,
  });
  report({ fraction: 1, phase: 'Done' });
  const agreement = agreementOf(explained, said, say(test));
  return { root, fidelity, agreement, trainingRows: training.rows, testRows: test.rows };
};

/** By the model's own threshold, or a half; null for anything but two classes. */
function agreementOf(
  { pipeline: { target, model }, output }: ExplainedRun,
  said: Float64Array,
  byModel: Float64Array,
): number | null {
  if (target.task === 'regression' || target.classes.length > 2) return null;
  const rule = decisionRuleOf(model);
  const threshold = rule === null ? 0.5 : rule.positive === output ? rule.threshold : 1 - rule.threshold;
  const same = said.filter((value, row) => value >= threshold === byModel[row]! >= threshold);
  return same.length / said.length;
}

import { InputError } from '../../../core/errors.ts';
import type { Answer } from '../../../core/evaluation/answer.ts';
import { columnOf } from '../../../core/evaluation/column-of.ts';
import { assessClassifier, type ClassAnswer } from '../../../core/fairness/assess-classifier.ts';
import { assessRegressor } from '../../../core/fairness/assess-regressor.ts';
import { compatibilityOf } from '../../../core/fairness/compatibility.ts';
import { groupPeople, takeGroups } from '../../../core/fairness/row-groups.ts';
import type { Answers } from '../../contracts/insight.ts';
import type { FairnessQuestions } from '../../contracts/questions/fairness.ts';
import { decide } from '../../../core/pipeline/predictions.ts';
import { saidByDecision } from './said-by-decision.ts';
import { type TestedRun, openTestedRun } from './tested-run.ts';

/** How the model of a run does on each group of its test rows. */
export const answerFairness: Answers<FairnessQuestions>['fairness'] = async (runId, asks, report) => {
  report({ phase: 'Reading the test rows', fraction: 0 });
  const tested = await openTestedRun(runId);
  report({ phase: 'Comparing the groups', fraction: 0.2 });
  const people = takeGroups(groupPeople(tested.table, asks.columns), tested.artifact.testRows);
  if (tested.answer.task === 'regression')
    return { report: assessRegressor(tested.answer, people), compatibility: null };
  const said = asks.decision === undefined ? undefined : (await saidByDecision(tested, asks.decision)).codes;
  const { answer, positive } = classAnswerOf(tested, asks.positive, said);
  const found = assessClassifier(answer, people, { positive, seed: tested.run.settings.seed });
  return { report: found, compatibility: compatibilityOf(found) };
};

/** What a classifier said of one class of its test rows, or what a decision `said` of them instead. @throws InputError when the model does not know the class */
export function classAnswerOf(
  { answer, pipeline: { target } }: TestedRun,
  positive: string | null,
  said = decidedAsTrained(answer),
): { readonly answer: ClassAnswer; readonly positive: string } {
  if (answer.task === 'regression' || target.task === 'regression')
    throw new InputError(`${target.column} is a number: it has no classes.`);
  const name = positive ?? target.positive ?? target.classes[0]!;
  const code = target.classes.indexOf(name);
  if (code === -1) throw new InputError(`The model knows no class “${name}” of ${target.column}.`);
  return {
    positive: name,
    answer: {
      actual: Uint8Array.from(answer.actual, actual => Number(actual === code)),
      selected: Uint8Array.from(said, given => Number(given === code)),
      scores: columnOf(answer.probabilities, code),
    },
  };
}

function decidedAsTrained(answer: Answer): Int32Array<ArrayBuffer> {
  return answer.task === 'regression'
    ? new Int32Array()
    : decide(answer.probabilities, answer.decision ?? null);
}

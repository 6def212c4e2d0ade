import { InputError } from '../../../core/errors.ts';
import { columnOf } from '../../../core/evaluation/column-of.ts';
import { assessClassifier, type ClassAnswer } from '../../../core/fairness/assess-classifier.ts';
import { assessRegressor } from '../../../core/fairness/assess-regressor.ts';
import { compatibilityOf } from '../../../core/fairness/compatibility.ts';
import { groupPeople, takeGroups } from '../../../core/fairness/row-groups.ts';
import type { Answers } from '../../contracts/insight.ts';
import type { FairnessQuestions } from '../../contracts/questions/fairness.ts';
import { decide } from '../../../core/pipeline/predictions.ts';
import { type TestedRun, openTestedRun } from './tested-run.ts';

/** How the model of a run does on each group of its test rows. */
export const answerFairness: Answers<FairnessQuestions>['fairness'] = async (runId, asks, report) => {
  report({ phase: 'Reading the test rows', fraction: 0 });
  const tested = await openTestedRun(runId);
  report({ phase: 'Comparing the groups', fraction: 0.2 });
  const people = takeGroups(groupPeople(tested.table, asks.columns), tested.artifact.testRows);
  if (tested.answer.task === 'regression')
    return { report: assessRegressor(tested.answer, people), compatibility: null };
  const { answer, positive } = classAnswerOf(tested, asks.positive);
  const found = assessClassifier(answer, people, { positive, seed: tested.run.settings.seed });
  return { report: found, compatibility: compatibilityOf(found) };
};

/** What a classifier said of one class of its test rows. @throws InputError when the model does not know the class */
export function classAnswerOf(
  { answer, pipeline: { target } }: TestedRun,
  positive: string | null,
): { readonly answer: ClassAnswer; readonly positive: string } {
  if (answer.task === 'regression' || target.task === 'regression')
    throw new InputError(`${target.column} is a number: it has no classes.`);
  const name = positive ?? target.positive ?? target.classes[0]!;
  const code = target.classes.indexOf(name);
  if (code === -1) throw new InputError(`The model knows no class “${name}” of ${target.column}.`);
  const said = decide(answer.probabilities, answer.decision ?? null);
  return {
    positive: name,
    answer: {
      actual: Uint8Array.from(answer.actual, actual => Number(actual === code)),
      selected: Uint8Array.from(said, given => Number(given === code)),
      scores: columnOf(answer.probabilities, code),
    },
  };
}

import { InputError, messageOf } from '../../../../core/errors.ts';
import { leastGroupRows } from '../../../../core/fairness/fairness-report.ts';
import {
  type LossMitigation,
  type LossPoint,
  type ValuedRows,
  lossPoint,
} from '../../../../core/fairness/loss-frontier.ts';
import { type PeopleGroups, groupPeople, takeGroups } from '../../../../core/fairness/row-groups.ts';
import { describeInput } from '../../../../core/preprocessing/describe-input.ts';
import { type BoundedLoss, boundGroupLoss } from '../../../../core/selection/bound-group-loss.ts';
import type { ComparisonSettings } from '../../../../core/selection/comparison.ts';
import { columnNamed } from '../../../../core/table/column.ts';
import { settingsWithout } from '../../../../lifecycle/training/settings-without.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { FairnessQuestions } from '../../../contracts/questions/fairness.ts';
import { regressorAnswer } from '../performance/measured-answer.ts';
import { type TestedRun, openTestedRun } from '../tested-run.ts';
import { type EstimatorFor, deviceEstimators } from './device-estimators.ts';
import { retrained, retrainingOf } from './retraining.ts';
import { tellingColumns } from './telling-columns.ts';

/**
 * What weights by group and fewer columns come to where no group's mean absolute error is to be above a bound. Weights
 * are found on folds of the training rows; each model is then trained on all of them and measured on the test rows.
 */
export const answerLossMitigation: Answers<FairnessQuestions>['loss mitigation'] = async (
  runId,
  { columns, bound },
  report,
) => {
  if (!(bound > 0)) throw new InputError(`${bound} bounds no loss.`, 'Choose a number above 0.');
  const phase = (name: string, fraction: number) => report({ phase: name, fraction });
  phase('Reading the test rows', 0);
  const tested = await openTestedRun(runId);
  const { run, table, artifact } = tested;
  const { actual, predicted } = regressorAnswer(tested);
  const whole = groupPeople(table, columns);
  const rows = valuedRows(whole, artifact.testRows, actual);
  const points: LossPoint[] = [lossPoint({ kind: 'as it is' }, rows, predicted)];

  const estimatorFor = deviceEstimators();
  const { proxies, toldApart, given, telling } = await tellingColumns(tested, whole, estimatorFor, done =>
    phase('Looking for columns that tell the group', 0.2 * done),
  );
  const bounded = await weighed(tested, whole, { rows, bound, estimatorFor }, done =>
    phase('Weighing the groups on folds', 0.2 + 0.5 * done),
  );
  const retrainings = retrainingsOf(run.settings, whole, bounded, { given, telling });
  const failed: { mitigation: LossMitigation; reason: string }[] = [];
  for (const [i, { mitigation, settings }] of retrainings.entries()) {
    const training = (done: number) => phase('Training anew', 0.7 + (0.3 * (i + done)) / retrainings.length);
    try {
      const { answered } = await retrained(tested, settings, estimatorFor, training);
      points.push(lossPoint(mitigation, rows, answered.data));
    } catch (error) {
      failed.push({ mitigation, reason: messageOf(error) });
    }
  }
  return {
    people: { columns: columns.map(name => describeInput(columnNamed(table, name))), groups: whole.groups },
    bound,
    points,
    met: bounded.met,
    failed,
    proxies,
    toldApart,
  };
};

/** Groups with too few test rows are held to no bound, as they are left out of the measures. */
function valuedRows(whole: PeopleGroups, testRows: Uint32Array, actual: Float64Array): ValuedRows {
  const { codes } = takeGroups(whole, testRows);
  const counts = whole.groups.map(() => 0);
  for (const code of codes) counts[code]!++;
  const areLarge = counts.filter(count => count >= leastGroupRows).length >= 2;
  return {
    codes,
    groups: whole.groups.length,
    actual,
    isHeld: group => !areLarge || counts[group]! >= leastGroupRows,
  };
}

/** Weights are looked for on the run’s own training rows, from equal ones on. */
async function weighed(
  tested: TestedRun,
  whole: PeopleGroups,
  held: { readonly rows: ValuedRows; readonly bound: number; readonly estimatorFor: EstimatorFor },
  report: (done: number) => void,
): Promise<BoundedLoss> {
  const { settings } = tested.run;
  const { reweighing: _own, ...plain } = settings;
  const { task, kept } = retrainingOf(tested, plain);
  const { codes } = takeGroups(whole, task.trainRows);
  const { groups, isHeld } = held.rows;
  const people = { codes, groups, isHeld, bound: held.bound };
  return boundGroupLoss(task, kept, people, { estimatorFor: held.estimatorFor, report });
}

interface Retraining {
  readonly mitigation: LossMitigation;
  readonly settings: ComparisonSettings;
}

function retrainingsOf(
  settings: ComparisonSettings,
  { columns, groups }: PeopleGroups,
  { ways }: BoundedLoss,
  { given, telling }: { readonly given: readonly string[]; readonly telling: readonly string[] },
): readonly Retraining[] {
  const without = (dropped: readonly string[]): Retraining => ({
    mitigation: { kind: 'without columns', columns: dropped },
    settings: settingsWithout(settings, dropped),
  });
  const byWeights = ways.map(({ share, weights }): Retraining => {
    const weightedGroups = groups.map((group, code) => ({ ...group, weight: weights[code]! }));
    return {
      mitigation: { kind: 'group weights', share, weights },
      settings: { ...settings, reweighing: { columns, groups: weightedGroups } },
    };
  });
  return [
    ...byWeights,
    ...(given.length > 0 ? [without(given)] : []),
    ...(telling.length > 0 ? [without([...given, ...telling])] : []),
  ];
}

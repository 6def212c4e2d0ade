import { messageOf } from '../../../core/errors.ts';
import type { SplitPlan } from '../../../core/selection/split-plan.ts';
import type { Split } from '../../../core/selection/split.ts';
import { cutFolds } from '../../../core/selection/splitting/cut-rows.ts';
import { readRowSplit } from '../../../core/selection/splitting/row-split.ts';
import { stratumFolds } from '../../../core/selection/splitting/stratum-folds.ts';
import type { SchemeEstimate, SplitScheme } from '../../../core/selection/validation/split-schemes.ts';
import { columnNamed } from '../../../core/table/column.ts';
import type { ValidationQuestions } from '../../contracts/questions/validation.ts';
import type { ValidatedRun } from './validated-run.ts';

const repeats = 3;

/** The usual ways of cutting a run's training rows, and those by columns of a person's choice; and why the rows do not allow some. */
export function splitSchemes(
  { run, table, task }: Pick<ValidatedRun, 'run' | 'table' | 'task'>,
  { group, time, stratum }: ValidationQuestions['split schemes']['asks'],
): { readonly schemes: readonly SplitScheme[]; readonly refused: readonly SchemeEstimate[] } {
  const { folds } = run.settings;
  const { training, trainRows, seeds } = task;
  const shuffled = { shuffle: true, repeats: 1 } as const;
  const classes = training.target.task === 'classification';
  const byPlan = (plan: SplitPlan) => () =>
    cutFolds(readRowSplit(plan, table, trainRows), training, folds, seeds.folds);
  const byStratum = (name: string) => () =>
    stratumFolds(columnNamed(table, name), trainRows, training, folds, seeds.folds);
  const ways: readonly (readonly [string, () => readonly Split[]])[] = [
    ['K-fold, at random', byPlan({ kind: 'random', ...shuffled })],
    ...(classes ? [['Stratified', byPlan({ kind: 'stratified', ...shuffled })] as const] : []),
    [
      `${classes ? 'Stratified' : 'K-fold'}, repeated ${repeats} times`,
      byPlan({ kind: classes ? 'stratified' : 'random', shuffle: true, repeats }),
    ],
    ['K-fold, in the order of the rows', byPlan({ kind: 'random', shuffle: false, repeats: 1 })],
    ...(stratum === null
      ? []
      : [[`Stratified by ${stratum}${classes ? ' and the classes' : ''}`, byStratum(stratum)] as const]),
    ...(group === null ? [] : [[`By group: ${group}`, byPlan({ kind: 'group', column: group })] as const]),
    ...(time === null ? [] : [[`Forward in time: ${time}`, byPlan({ kind: 'time', column: time })] as const]),
  ];
  const schemes: SplitScheme[] = [];
  const refused: SchemeEstimate[] = [];
  for (const [name, cut] of ways) {
    try {
      schemes.push({ name, splits: cut() });
    } catch (error) {
      refused.push({ name, folds: 0, state: 'failed', error: messageOf(error) });
    }
  }
  return { schemes, refused };
}

import { InputError } from '../../errors.ts';
import type { Target } from '../../pipeline/pipeline-model.ts';
import { deriveSeed } from '../../random.ts';
import { type Split, splitBy } from '../split.ts';
import type { FoldRepeats } from '../split-plan.ts';
import {
  type ClassLabels,
  kFold,
  stratifiedKFold,
  stratifiedTrainTestSplit,
  trainTestSplit,
} from '../splits.ts';
import { groupTrainTestSplit } from './group-hold-out.ts';
import { groupKFold } from './group-k-fold.ts';
import { kFoldInOrder, lastRows, lastRowsOfEachClass, stratifiedKFoldInOrder } from './ordered-folds.ts';
import type { RowSplit } from './row-split.ts';
import { requireBothClasses } from './require-both-classes.ts';
import { stratifiedGroupKFold } from './stratified-group-k-fold.ts';
import { latestRows, timeSeriesSplit } from './time-series-split.ts';

/** The target of the rows that are cut. */
export interface CutTarget {
  readonly target: Target;
  readonly values: Float64Array;
}

/** Cuts the test set off. @throws InputError when the rows do not allow it */
export function cutTest(split: RowSplit, cut: CutTarget, testShare: number, seed: number): Split {
  switch (split.kind) {
    case 'random':
      return split.shuffle
        ? trainTestSplit(cut.values.length, testShare, seed)
        : lastRows(cut.values.length, testShare);
    case 'stratified': {
      const labels = requireLabels(cut);
      return split.shuffle
        ? stratifiedTrainTestSplit(labels, testShare, seed)
        : lastRowsOfEachClass(labels, testShare);
    }
    case 'group':
      return checkedTest(groupTrainTestSplit(split.groups, labelsOf(cut), testShare, seed), cut);
    case 'time':
      return checkedTest(latestRows(split.times, testShare), cut);
    case 'fixed':
      return checkedTest(
        splitBy(cut.values.length, row => split.isTest[row] === 1),
        cut,
      );
    default:
      return split satisfies never;
  }
}

/** Cuts the training rows into folds: `folds` of them, as often as they are repeated. @throws InputError when the rows do not allow it */
export function cutFolds(split: RowSplit, cut: CutTarget, folds: number, seed: number): readonly Split[] {
  const labels = labelsOf(cut);
  switch (split.kind) {
    case 'random':
      return anyFolds(split, cut.values.length, folds, seed);
    case 'stratified':
      return stratifiedFolds(split, requireLabels(cut), folds, seed);
    case 'group':
      return checkedFolds(
        labels === null ? groupKFold(split.groups, folds) : stratifiedGroupKFold(labels, split.groups, folds),
        cut,
      );
    case 'time':
      return checkedFolds(timeSeriesSplit(split.times, folds), cut);
    case 'fixed':
      return labels === null
        ? anyFolds(split, cut.values.length, folds, seed)
        : stratifiedFolds(split, labels, folds, seed);
    default:
      return split satisfies never;
  }
}

function anyFolds(how: FoldRepeats, rows: number, folds: number, seed: number): readonly Split[] {
  return how.shuffle
    ? repeated(how.repeats, seed, own => kFold(rows, folds, own))
    : kFoldInOrder(rows, folds);
}

function stratifiedFolds(
  how: FoldRepeats,
  labels: ClassLabels,
  folds: number,
  seed: number,
): readonly Split[] {
  return how.shuffle
    ? repeated(how.repeats, seed, own => stratifiedKFold(labels, folds, own))
    : stratifiedKFoldInOrder(labels, folds);
}

/** The first time as without repeating, so that more repeats only add folds. */
function repeated(repeats: number, seed: number, cut: (seed: number) => readonly Split[]): readonly Split[] {
  return Array.from({ length: repeats }, (_, time) => cut(time === 0 ? seed : deriveSeed(seed, time))).flat();
}

function labelsOf({ target, values }: CutTarget): ClassLabels | null {
  return target.task === 'classification' ? { codes: values, classes: target.classes } : null;
}

function requireLabels(cut: CutTarget): ClassLabels {
  const labels = labelsOf(cut);
  if (labels !== null) return labels;
  throw new InputError(
    `A stratified split keeps the shares of classes, and "${cut.target.column}" holds numbers.`,
    'Split at random instead.',
  );
}

function checkedTest(split: Split, cut: CutTarget): Split {
  const labels = labelsOf(cut);
  if (labels !== null) requireBothClasses([split], labels, () => 'the test set');
  return split;
}

function checkedFolds(splits: readonly Split[], cut: CutTarget): readonly Split[] {
  const labels = labelsOf(cut);
  if (labels !== null) requireBothClasses(splits, labels, fold => `fold ${fold + 1}`);
  return splits;
}

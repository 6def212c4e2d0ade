import { FitError } from '../../errors.ts';
import { createRandom, permutation } from '../../random.ts';
import type { Split } from '../../selection/split.ts';
import { kFoldInOrder, stratifiedKFoldInOrder } from '../../selection/splitting/ordered-folds.ts';

/** How an ensemble cuts its training rows, to measure its members on rows that they did not learn from. */
export interface InnerFolds {
  /** Folds, at least 2; fewer where no class has as many rows. */
  readonly cv: number;
  /** Whether rows are dealt out at random, or in their order as scikit-learn does unless told. */
  readonly shuffle: boolean;
}

/**
 * Folds of the rows, with every class spread over them where there are classes.
 * @throws FitError when there are too few rows
 */
export function innerFolds(
  target: Float64Array,
  classes: number,
  { cv, shuffle }: InnerFolds,
  seed: number,
): readonly Split[] {
  if (!Number.isInteger(cv) || cv < 2)
    throw new FitError(`cv is ${cv}, expected a whole number of at least 2`);
  const folds = Math.min(cv, classes === 0 ? target.length : largestClass(target, classes));
  if (folds < 2) throw new FitError('there are too few rows to cut inner folds: no class has two');
  const order = shuffle ? permutation(target.length, createRandom(seed)) : Uint32Array.from(target.keys());
  const splits =
    classes === 0
      ? kFoldInOrder(target.length, folds)
      : stratifiedKFoldInOrder(
          { codes: Array.from(order, row => target[row]!), classes: Array.from({ length: classes }, String) },
          folds,
        );
  if (!shuffle) return splits;
  const rowsAt = (places: Uint32Array) => Uint32Array.from(places, place => order[place]!).sort();
  return splits.map(({ train, test }) => ({ train: rowsAt(train), test: rowsAt(test) }));
}

function largestClass(target: Float64Array, classes: number): number {
  const counts = new Uint32Array(classes);
  for (const code of target) counts[code]!++;
  return counts.reduce((most, count) => Math.max(most, count), 0);
}

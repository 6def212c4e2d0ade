import { InputError } from '../../errors.ts';
import { type Split, splitBy } from '../split.ts';

/**
 * Folds of whole groups that are as large as each other as can be, as scikit-learn's GroupKFold: the largest group
 * first, each into the fold that has the fewest rows; of equals the later group.
 * @param groups each row's group, a code from 0 on
 * @throws InputError when there are fewer groups than folds
 */
export function groupKFold(groups: Int32Array, folds: number): readonly Split[] {
  const sizes = groupSizes(groups);
  requireGroups(sizes, folds);
  const largestFirst = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || b - a);
  const rowsIn = new Uint32Array(folds);
  const foldOf = new Uint32Array(sizes.length);
  for (const group of largestFirst) {
    const lightest = rowsIn.reduce((least, rows, fold) => (rows < rowsIn[least]! ? fold : least), 0);
    foldOf[group] = lightest;
    rowsIn[lightest]! += sizes[group]!;
  }
  return foldsOfGroups(groups, foldOf, folds);
}

/** Rows in each group. */
export function groupSizes(groups: Int32Array): Uint32Array {
  const sizes = new Uint32Array(groups.reduce((most, group) => Math.max(most, group + 1), 0));
  for (const group of groups) sizes[group]!++;
  return sizes;
}

/** The folds whose test parts are the groups dealt to them. */
export function foldsOfGroups(groups: Int32Array, foldOf: Uint32Array, folds: number): readonly Split[] {
  return Array.from({ length: folds }, (_, fold) =>
    splitBy(groups.length, row => foldOf[groups[row]!] === fold),
  );
}

/** @throws InputError when there are fewer groups that have rows than are needed */
export function requireGroups(sizes: Uint32Array, needed: number): void {
  const found = sizes.filter(size => size > 0).length;
  if (found >= needed) return;
  throw new InputError(
    `There are ${found} groups among the training rows, and ${needed} folds need at least ${needed}.`,
    'Use fewer folds, or group by another column.',
  );
}

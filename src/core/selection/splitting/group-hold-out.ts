import { InputError } from '../../errors.ts';
import { type Random, createRandom, permutation } from '../../random.ts';
import { type Split, splitBy } from '../split.ts';
import type { ClassLabels } from '../splits.ts';
import { groupSizes } from './group-k-fold.ts';

/** Of so many draws of groups the one is taken whose classes are most like those of all rows. */
const draws = 20;

/**
 * Cuts off whole groups at random that have about a share of the rows (GroupShuffleSplit's is of the groups, which
 * may be far from it where groups are of unlike sizes). With labels, the test has about that share of each class.
 * @param groups each row's group, a code from 0 on
 * @throws InputError when there is one group only
 */
export function groupTrainTestSplit(
  groups: Int32Array,
  labels: ClassLabels | null,
  testShare: number,
  seed: number,
): Split {
  const sizes = groupSizes(groups);
  if (sizes.filter(size => size > 0).length < 2) {
    throw new InputError(
      'All rows are of one group: none is left to test on.',
      'Group by another column, or split at random.',
    );
  }
  const random = createRandom(seed);
  const wanted = groups.length * testShare;
  const draw = () => drawGroups(sizes, wanted, random);
  const drawn =
    labels === null ? draw() : mostAlike(Array.from({ length: draws }, draw), groups, labels, testShare);
  return splitBy(groups.length, row => drawn[groups[row]!] === 1);
}

/** Groups in random order, each taken where that brings their rows closer to what is wanted. A 1 for each that is. */
function drawGroups(sizes: Uint32Array, wanted: number, random: Random): Uint8Array {
  const order = permutation(sizes.length, random).filter(group => sizes[group]! > 0);
  const isDrawn = new Uint8Array(sizes.length);
  let [rows, left] = [0, order.length];
  for (const group of order) {
    const larger = rows + sizes[group]!;
    if (left === 1 || Math.abs(larger - wanted) >= Math.abs(rows - wanted)) continue;
    isDrawn[group] = 1;
    rows = larger;
    left--;
  }
  if (rows === 0)
    isDrawn[order.reduce((least, group) => (sizes[group]! < sizes[least]! ? group : least))] = 1;
  return isDrawn;
}

/** The draw whose share of each class is closest to the share wanted, over all classes. */
function mostAlike(
  drawn: readonly Uint8Array[],
  groups: Int32Array,
  { codes, classes }: ClassLabels,
  testShare: number,
): Uint8Array {
  const all = new Float64Array(classes.length);
  for (let row = 0; row < codes.length; row++) all[codes[row]!]!++;
  const unlikeness = (isDrawn: Uint8Array): number => {
    const held = new Float64Array(classes.length);
    for (let row = 0; row < codes.length; row++) held[codes[row]!]! += isDrawn[groups[row]!]!;
    return all.reduce(
      (sum, count, code) => (count === 0 ? sum : sum + Math.abs(held[code]! / count - testShare)),
      0,
    );
  };
  const found = drawn.map(isDrawn => ({ isDrawn, unlikeness: unlikeness(isDrawn) }));
  return found.reduce((best, one) => (one.unlikeness < best.unlikeness ? one : best)).isDrawn;
}

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
  if (labels === null) return splitByGroup(groups, drawGroups(sizes, wanted, random));
  const drawn = Array.from({ length: draws }, () =>
    splitByGroup(groups, drawGroups(sizes, wanted, random)),
  ).map(split => ({ split, unlikeness: unlikeness(split, labels, testShare) }));
  return drawn.reduce((best, one) => (one.unlikeness < best.unlikeness ? one : best)).split;
}

/** Groups in random order, each taken where that brings their rows closer to what is wanted. */
function drawGroups(sizes: Uint32Array, wanted: number, random: Random): ReadonlySet<number> {
  const order = permutation(sizes.length, random).filter(group => sizes[group]! > 0);
  const drawn = new Set<number>();
  let rows = 0;
  for (const group of order) {
    const larger = rows + sizes[group]!;
    if (drawn.size === order.length - 1 || Math.abs(larger - wanted) >= Math.abs(rows - wanted)) continue;
    drawn.add(group);
    rows = larger;
  }
  if (drawn.size === 0)
    drawn.add(order.reduce((least, group) => (sizes[group]! < sizes[least]! ? group : least)));
  return drawn;
}

function splitByGroup(groups: Int32Array, drawn: ReadonlySet<number>): Split {
  return splitBy(groups.length, row => drawn.has(groups[row]!));
}

/** How far the test's share of each class is from the share wanted, over all classes. */
function unlikeness({ test }: Split, { codes, classes }: ClassLabels, testShare: number): number {
  const [all, held] = [new Float64Array(classes.length), new Float64Array(classes.length)];
  for (let row = 0; row < codes.length; row++) all[codes[row]!]!++;
  for (const row of test) held[codes[row]!]!++;
  return all.reduce(
    (sum, count, code) => (count === 0 ? sum : sum + Math.abs(held[code]! / count - testShare)),
    0,
  );
}

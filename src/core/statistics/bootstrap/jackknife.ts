import { permutation, type Random } from '../../random.ts';
import type { WeightedStatistics } from './weighted-statistics.ts';

/** Up to here every row is left out alone; beyond, rows are left out in as many groups at random as `mostGroups`. */
const mostSingleRows = 2000;
const mostGroups = 500;

/**
 * Each statistic with some rows left out at a time: alone, or by groups, whose sums are as skewed in relation to their
 * spread as single rows are, so that the acceleration is the same but for chance.
 * Resolves to one array a statistic.
 */
export function jackknife(
  { rows, count, measure }: WeightedStatistics,
  random: Random,
): readonly Float64Array[] {
  const groups = rows <= mostSingleRows ? rows : mostGroups;
  const order = permutation(rows, random);
  const weights = new Float64Array(rows).fill(1);
  const found = new Float64Array(count);
  const left = Array.from({ length: count }, () => new Float64Array(groups));
  for (let group = 0; group < groups; group++) {
    for (let at = group; at < rows; at += groups) weights[order[at]!] = 0;
    measure(weights, found);
    for (let at = group; at < rows; at += groups) weights[order[at]!] = 1;
    for (let statistic = 0; statistic < count; statistic++) left[statistic]![group] = found[statistic]!;
  }
  return left;
}

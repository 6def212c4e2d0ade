import { FitError } from '../../errors.ts';
import { type Matrix, matrixOf } from '../../matrix.ts';
import { type Random } from '../../random.ts';
import { type KMeansInit, plusPlusStart, randomStart } from './k-means-start.ts';
import type { Grouped } from './lloyd.ts';

/** @throws FitError naming a value that is no whole number of at least `least` */
export function checkCount(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least)
    throw new FitError(`${name} is ${value}, expected a whole number of at least ${least}`);
}

/** @throws FitError when there are fewer rows with weight than groups, or given centers do not fit */
export function checkGroups(
  { columns }: Matrix,
  weights: Float64Array,
  nClusters: number,
  init: KMeansInit,
): void {
  checkCount('nClusters', nClusters, 1);
  const rows = weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
  if (rows < nClusters) throw new FitError(`${rows} rows cannot make ${nClusters} groups`);
  if (typeof init === 'string') {
    if (init !== 'k-means++' && init !== 'random')
      throw new FitError(`init is "${String(init)}", expected k-means++, random or centers`);
  } else if (init.length !== nClusters || init.some(center => center.length !== columns))
    throw new FitError(`init holds ${init.length} centers, expected ${nClusters} of ${columns} numbers each`);
}

/** The first centers, in the coordinates of `features`, from which the means have been taken. */
export function startingCenters(
  init: KMeansInit,
  grouped: Grouped,
  means: Float64Array,
  count: number,
  random: Random,
): Matrix {
  if (init === 'k-means++') return plusPlusStart(grouped, count, random);
  if (init === 'random') return randomStart(grouped.features, grouped.weights, count, random);
  return matrixOf(init.map(center => center.map((value, c) => value - means[c]!)));
}

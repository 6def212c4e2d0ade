import type { Matrix } from '../../matrix.ts';
import { middleOf } from '../median.ts';
import type { LearningRows, Resampler } from './resampler.ts';
import { rowsByClass } from './rows-by-class.ts';
import type { SmoteParams } from './smote.ts';
import { addSyntheticRows } from './synthetic-rows.ts';

/**
 * SMOTE for numbers and categories, as imbalanced-learn's SMOTENC: a new row has the category that most of the
 * neighbours have, and two categories are as far apart as the median of the numbers' standard deviations in the
 * rarest class. Categories are known by their one-hot features.
 */
export const smoteNc: Resampler<SmoteParams> = {
  defaults: { kNeighbors: 5 },
  resample(rows, { kNeighbors }, { seed, classes, oneHot }) {
    return addSyntheticRows(rows, {
      seed,
      classes: classes.length,
      kNeighbors,
      measured: withCategoryDistance(rows, classes.length, oneHot),
      settle(made, neighbours) {
        for (const positions of oneHot) takeMostCommon(made, rows.features, neighbours, positions);
      },
    });
  },
};

/** The features with each 1 of a category made so large that two categories lie the median deviation apart. */
function withCategoryDistance(
  { features, values }: LearningRows,
  classes: number,
  oneHot: readonly (readonly number[])[],
): Matrix {
  const coded = new Set(oneHot.flat());
  const numbers = Array.from({ length: features.columns }, (_, c) => c).filter(c => !coded.has(c));
  const byClass = rowsByClass(values, classes).filter(own => own.length > 0);
  const rarest = byClass.reduce((least, own) => (own.length < least.length ? own : least));
  const deviations = Float64Array.from(numbers, c => deviationOf(features, rarest, c)).sort();
  // Two categories differ in two features: half the squared distance each.
  const height = deviations.length === 0 ? 1 : middleOf(deviations) / Math.SQRT2;
  const data = features.data.slice();
  for (let row = 0; row < features.rows; row++) {
    for (const c of coded) data[row * features.columns + c] = data[row * features.columns + c]! * height;
  }
  return { ...features, data };
}

function deviationOf({ data, columns }: Matrix, rows: readonly number[], column: number): number {
  const values = rows.map(row => data[row * columns + column]!);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** Gives the made row the category of most neighbours, that of the nearest of equals. */
function takeMostCommon(
  made: Float64Array,
  { data, columns }: Matrix,
  neighbours: readonly number[],
  positions: readonly number[],
): void {
  const categories = neighbours.map(row => positions.findIndex(c => data[row * columns + c] === 1));
  const count = (category: number) => categories.filter(found => found === category).length;
  const most = categories.reduce((best, category) => (count(category) > count(best) ? category : best));
  positions.forEach((position, p) => {
    made[position] = Number(p === most);
  });
}

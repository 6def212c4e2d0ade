import type { NumericColumn } from '../../table/column.ts';
import { takeValues } from '../../selection/training-data.ts';
import { matrixOfColumns } from './feature-matrix.ts';
import type { WeighedFeatures, Weigher } from './feature-weigher.ts';

/** What is eliminated, and by what. */
export interface Elimination {
  readonly columns: readonly NumericColumn[];
  /** The target of each row. */
  readonly values: Float64Array;
  /** The rows that the model is fitted on. */
  readonly rows: Uint32Array;
  readonly weigh: Weigher;
  /** Features that go at a time. */
  readonly step: number;
  /** Features that are left at the end. */
  readonly least: number;
}

/**
 * Fits the model again and again and takes out the features that count least (the sum of their squared weights),
 * as scikit-learn's RFE; of equals the first goes. `watch` sees each set of features before it is cut, and the last.
 * @returns positions of the columns that are left, ascending
 */
export function eliminateFeatures(
  { columns, values, rows, weigh, step, least }: Elimination,
  watch: ((features: readonly number[], model: WeighedFeatures) => void) | null = null,
): readonly number[] {
  const truth = takeValues(values, Uint32Array.from(rows));
  const fit = (features: readonly number[]) => weigh(matrixOfColumns(columns, features, rows), truth);
  let left: readonly number[] = [...columns.keys()];
  while (left.length > least) {
    const model = fit(left);
    watch?.(left, model);
    const squares = squaredWeights(model, left.length);
    const goes = new Set(
      [...left.keys()]
        .sort((a, b) => squares[a]! - squares[b]!)
        .slice(0, Math.min(step, left.length - least)),
    );
    left = left.filter((_, place) => !goes.has(place));
  }
  if (watch !== null) watch(left, fit(left));
  return left;
}

function squaredWeights({ weights }: WeighedFeatures, features: number): Float64Array {
  const sums = new Float64Array(features);
  for (const row of weights) {
    row.forEach((weight, feature) => {
      sums[feature] = sums[feature]! + weight * weight;
    });
  }
  return sums;
}

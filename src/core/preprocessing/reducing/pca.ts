import { InputError } from '../../errors.ts';
import { mean } from '../../evaluation/mean.ts';
import { numberColumn, numericColumns, numericKinds } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { eigenBasis, project } from './eigen-basis.ts';
import { requireComplete } from '../require-complete.ts';

export interface PcaParams {
  /** How many; below 1 so many that they hold this share of the variance; null for all. */
  readonly nComponents: number | null;
  /** Whether every component is scaled to a variance of 1. */
  readonly whiten: boolean;
}

export interface FittedPca {
  readonly means: readonly number[];
  readonly components: readonly (readonly number[])[];
  /** What each component is divided by. */
  readonly scales: readonly number[];
  readonly explainedVarianceRatio: readonly number[];
}

/** The principal components, as scikit-learn's PCA(svd_solver='full'): `pca0` varies most. */
export const pca: Transformer<PcaParams, FittedPca> = {
  defaults: { nComponents: null, whiten: false },
  takes: numericKinds,
  missing: 'keeps',
  fit(table, { nComponents, whiten }) {
    const columns = numericColumns(table);
    requireComplete(columns);
    const most = Math.min(columns.length, table.rows);
    if (nComponents !== null && !(nComponents > 0)) {
      throw new InputError(`${nComponents} is no number of components.`, 'Give a number above 0.');
    }
    const means = columns.map(({ values }) => mean(values));
    const { directions, squares } = eigenBasis(columns, means, table.rows);
    const total = squares.reduce((sum, square) => sum + square, 0);
    const ratios = squares.map(square => (total === 0 ? 0 : square / total));
    const count = Math.min(most, countOf(nComponents, ratios));
    const scales = squares.map(square => (whiten && square > 0 ? Math.sqrt(square / (table.rows - 1)) : 1));
    return {
      means,
      components: directions.slice(0, count),
      scales: scales.slice(0, count),
      explainedVarianceRatio: ratios.slice(0, count),
    };
  },
  transform({ means, components, scales }, table) {
    const columns = numericColumns(table);
    const projected = components.map((direction, c) =>
      numberColumn(
        `pca${c}`,
        project(columns, means, direction, table.rows).map(score => score / scales[c]!),
      ),
    );
    return { rows: table.rows, columns: projected };
  },
};

function countOf(nComponents: number | null, ratios: readonly number[]): number {
  if (nComponents === null) return ratios.length;
  if (nComponents >= 1) return Math.floor(nComponents);
  let held = 0;
  const reached = ratios.findIndex(ratio => (held += ratio) > nComponents);
  return reached === -1 ? ratios.length : reached + 1;
}

import { mean } from '../../evaluation/mean.ts';
import { numericColumns, numericKinds } from '../column-wise.ts';
import { middleOf } from '../median.ts';
import type { Transformer } from '../transformer.ts';
import { matrixOfColumns } from './feature-matrix.ts';
import { type WeighingEstimator, weigherOf } from './feature-weigher.ts';
import { type KeptColumns, keepColumns, keptWhere } from './kept-columns.ts';
import { completeColumns } from './rfe.ts';

export interface SelectFromModelParams {
  readonly estimator: WeighingEstimator;
  /** What a column must count as much as, `times` it: the mean or the median over all. */
  readonly threshold: 'mean' | 'median';
  readonly times: number;
  /** No more than these, whatever the threshold lets through; null for no such bound. */
  readonly maxFeatures: number | null;
}

/** Keeps the columns that a model fitted on all of them makes most of, as scikit-learn's SelectFromModel. */
export const selectFromModel: Transformer<SelectFromModelParams, KeptColumns> = {
  defaults: { estimator: 'linear', threshold: 'mean', times: 1, maxFeatures: null },
  takes: numericKinds,
  missing: 'keeps',
  fit(table, { estimator, threshold, times, maxFeatures }, context) {
    const weigh = weigherOf(estimator, context);
    const columns = completeColumns(numericColumns(table));
    const rows = Uint32Array.from({ length: table.rows }, (_, row) => row);
    const { weights } = weigh(matrixOfColumns(columns, [...columns.keys()], rows), context.target!.values);
    const counts = Float64Array.from(columns, (_, c) =>
      weights.reduce((sum, row) => sum + Math.abs(row[c]!), 0),
    );
    const least = times * (threshold === 'mean' ? mean(counts) : middleOf(counts.toSorted()));
    const most = new Set(
      [...counts.keys()].sort((a, b) => counts[b]! - counts[a]!).slice(0, maxFeatures ?? counts.length),
    );
    return keptWhere(
      table,
      c => most.has(c) && counts[c]! >= least,
      `none counts ${times} times the ${threshold} of all`,
    );
  },
  transform: keepColumns,
};

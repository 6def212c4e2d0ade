import { numericColumns, numericKinds, presentValues } from '../column-wise.ts';
import { extremesOf } from '../scaling/extremes.ts';
import type { Transformer } from '../transformer.ts';
import { type KeptColumns, keepColumns, keptWhere } from './kept-columns.ts';

export interface VarianceThresholdParams {
  /** Columns whose population variance is no more than this go. */
  readonly threshold: number;
}

/** Keeps the columns that vary, as scikit-learn's VarianceThreshold. */
export const varianceThreshold: Transformer<VarianceThresholdParams, KeptColumns> = {
  defaults: { threshold: 0 },
  takes: numericKinds,
  missing: 'keeps',
  fit(table, { threshold }) {
    const variances = numericColumns(table).map(column => {
      const { least, greatest } = extremesOf(column);
      const variance = varianceOf(presentValues(column));
      // The range says for certain whether a column is constant; a variance may be rounding alone.
      return threshold === 0 ? Math.min(variance, greatest - least) : variance;
    });
    return keptWhere(table, c => variances[c]! > threshold, `none has a variance above ${threshold}`);
  },
  transform: keepColumns,
};

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

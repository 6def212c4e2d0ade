import { InputError } from '../../errors.ts';
import { quantile } from '../../explore/quantiles.ts';
import { normalQuantile } from '../../statistics/normal-distribution.ts';
import { mapNumbers, numericColumns, numericKinds, presentValues } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';

export interface QuantileTransformerParams {
  /** At most as many as there are training rows. */
  readonly nQuantiles: number;
  readonly outputDistribution: 'uniform' | 'normal';
}

export interface FittedQuantileTransformer {
  readonly outputDistribution: QuantileTransformerParams['outputDistribution'];
  /** Of each column, ascending, at equal shares from 0 to 1. */
  readonly quantiles: readonly (readonly number[])[];
}

/**
 * Replaces a number by the share of training values below it, or by the normal quantile of that share, as
 * scikit-learn's QuantileTransformer (but all rows count, where that draws 10,000 of more).
 */
export const quantileTransformer: Transformer<QuantileTransformerParams, FittedQuantileTransformer> = {
  defaults: { nQuantiles: 1000, outputDistribution: 'uniform' },
  takes: numericKinds,
  missing: 'keeps',
  fit(table, { nQuantiles, outputDistribution }) {
    if (!(Number.isInteger(nQuantiles) && nQuantiles >= 1)) {
      throw new InputError(`${nQuantiles} is no number of quantiles.`, 'Give a whole number above 0.');
    }
    const count = Math.max(1, Math.min(nQuantiles, table.rows));
    const quantiles = numericColumns(table).map(column => {
      const ascending = presentValues(column).sort();
      if (ascending.length === 0) return [0];
      return Array.from({ length: count }, (_, q) => quantile(ascending, shareOf(q, count)));
    });
    return { outputDistribution, quantiles };
  },
  transform: ({ outputDistribution, quantiles }, table) =>
    mapNumbers(table, quantiles, (value, ofColumn) => {
      if (Number.isNaN(value)) return NaN;
      const share = shareBelow(value, ofColumn, outputDistribution === 'normal' ? nearEnd : 0);
      if (outputDistribution === 'uniform') return share;
      return Math.min(-farthest, Math.max(farthest, normalQuantile(share)));
    }),
};

/** So near an end of the training values a number counts as the end. */
const nearEnd = 1e-7;
const farthest = normalQuantile(nearEnd - Number.EPSILON);

function shareOf(q: number, count: number): number {
  return count === 1 ? 0 : q / (count - 1);
}

/** The mean of the shares reached from below and from above: they differ where many values are the same. */
function shareBelow(value: number, quantiles: readonly number[], near: number): number {
  if (near === 0 ? value === quantiles[0] : value - near < quantiles[0]!) return 0;
  if (near === 0 ? value === quantiles.at(-1) : value + near > quantiles.at(-1)!) return 1;
  return 0.5 * (interpolate(value, quantiles, false) + interpolate(value, quantiles, true));
}

/** numpy's interp of the shares at the quantiles; of equal quantiles the last counts, or the first. */
function interpolate(value: number, quantiles: readonly number[], firstOfEqual: boolean): number {
  const last = quantiles.length - 1;
  let [low, high] = [0, quantiles.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const before = firstOfEqual ? quantiles[middle]! < value : quantiles[middle]! <= value;
    if (before) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  if (low > last) return 1;
  const [below, above] = [quantiles[low - 1]!, quantiles[low]!];
  const share = shareOf(low - 1, quantiles.length);
  return share + ((value - below) / (above - below)) * (shareOf(low, quantiles.length) - share);
}

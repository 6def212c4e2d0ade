import { mapNumbers, numericColumns, numericKinds, presentValues } from '../column-wise.ts';
import { meanAndScale } from '../standardization.ts';
import type { Transformer } from '../transformer.ts';

export interface StandardScalerParams {
  readonly withMean: boolean;
  readonly withStd: boolean;
}

export interface FittedStandardScaler {
  /** The scale is the population standard deviation, 1 where it would be 0. */
  readonly columns: readonly { readonly mean: number; readonly scale: number }[];
}

/** Takes the mean off and divides by the standard deviation, as scikit-learn's StandardScaler. */
export const standardScaler: Transformer<StandardScalerParams, FittedStandardScaler> = {
  defaults: { withMean: true, withStd: true },
  takes: numericKinds,
  missing: 'keeps',
  fit(table, { withMean, withStd }) {
    const columns = numericColumns(table).map(column => {
      const present = presentValues(column);
      const { mean, scale } = present.length === 0 ? { mean: 0, scale: 1 } : meanAndScale(present);
      return { mean: withMean ? mean : 0, scale: withStd ? scale : 1 };
    });
    return { columns };
  },
  transform: ({ columns }, table) =>
    mapNumbers(table, columns, (value, { mean, scale }) => (value - mean) / scale),
};

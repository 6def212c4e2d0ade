import { InputError } from '../../errors.ts';
import { quantile } from '../../explore/quantiles.ts';
import { normalQuantile } from '../../statistics/normal-distribution.ts';
import { mapNumbers, numericColumns, numericKinds, presentValues } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { scaleOrOne } from './scale-or-one.ts';

export interface RobustScalerParams {
  readonly withCentering: boolean;
  readonly withScaling: boolean;
  /** In percent, above 0 and below 100. */
  readonly quantileRange: readonly [number, number];
  /** Whether normally distributed values come out with a variance of 1. */
  readonly unitVariance: boolean;
}

export interface FittedRobustScaler {
  readonly columns: readonly { readonly center: number; readonly scale: number }[];
}

/** Takes the median off and divides by the range between two quantiles, as scikit-learn's RobustScaler. */
export const robustScaler: Transformer<RobustScalerParams, FittedRobustScaler> = {
  defaults: { withCentering: true, withScaling: true, quantileRange: [25, 75], unitVariance: false },
  takes: numericKinds,
  missing: 'keeps',
  fit(table, { withCentering, withScaling, quantileRange, unitVariance }) {
    const [low, high] = quantileRange.map(percent => percent / 100) as [number, number];
    if (!(low >= 0 && low < high && high <= 1)) {
      throw new InputError(
        `The quantiles ${quantileRange.join(' and ')} bound no range.`,
        'Give two percents, the smaller first.',
      );
    }
    const unit = unitVariance ? normalQuantile(high) - normalQuantile(low) : 1;
    const columns = numericColumns(table).map(column => {
      const ascending = presentValues(column).sort();
      if (ascending.length === 0) return { center: 0, scale: 1 };
      const range = quantile(ascending, high) - quantile(ascending, low);
      return {
        center: withCentering ? quantile(ascending, 0.5) : 0,
        scale: withScaling ? scaleOrOne(range) / unit : 1,
      };
    });
    return { columns };
  },
  transform: ({ columns }, table) =>
    mapNumbers(table, columns, (value, { center, scale }) => (value - center) / scale),
};

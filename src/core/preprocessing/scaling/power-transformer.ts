import { InputError } from '../../errors.ts';
import { minimise } from '../../statistics/brent.ts';
import type { NumericColumn } from '../../table/column.ts';
import { mapNumbers, numericColumns, numericKinds, presentValues } from '../column-wise.ts';
import { meanAndScale } from '../standardization.ts';
import type { Transformer } from '../transformer.ts';

export interface PowerTransformerParams {
  /** Box-Cox takes numbers above 0 alone. */
  readonly method: 'yeoJohnson' | 'boxCox';
  /** Whether the result has mean 0 and variance 1. */
  readonly standardize: boolean;
}

export interface FittedPowerTransformer {
  readonly method: PowerTransformerParams['method'];
  readonly columns: readonly { readonly lambda: number; readonly mean: number; readonly scale: number }[];
}

/**
 * Bends numbers so that they look most like a normal distribution, by the power that maximum likelihood says,
 * as scikit-learn's PowerTransformer. A number without a power (Box-Cox of 0 or less) becomes missing.
 */
export const powerTransformer: Transformer<PowerTransformerParams, FittedPowerTransformer> = {
  defaults: { method: 'yeoJohnson', standardize: true },
  takes: numericKinds,
  missing: 'makes',
  fit(table, { method, standardize }) {
    const columns = numericColumns(table).map(column => {
      const present = presentValues(column);
      const lambda = lambdaOf(column, present, method);
      const powers = present.map(value => bend[method](value, lambda));
      return {
        lambda,
        ...(standardize && present.length > 0 ? meanAndScale(powers) : { mean: 0, scale: 1 }),
      };
    });
    return { method, columns };
  },
  transform: ({ method, columns }, table) =>
    mapNumbers(table, columns, (value, { lambda, mean, scale }) => {
      const bent = (bend[method](value, lambda) - mean) / scale;
      return Number.isFinite(bent) ? bent : NaN;
    }),
};

const bend = { yeoJohnson, boxCox } as const;

/** A constant is left as it is: no power makes it normal. */
function lambdaOf(
  column: NumericColumn,
  present: Float64Array,
  method: PowerTransformerParams['method'],
): number {
  const least = present.reduce((low, value) => Math.min(low, value), Infinity);
  if (method === 'boxCox' && least <= 0) {
    throw new InputError(
      `Column "${column.name}" has the value ${least}: Box-Cox takes numbers above 0 alone.`,
      'Choose Yeo-Johnson.',
    );
  }
  if (present.every(value => value === least)) return 1;
  const logarithms = present.map(
    method === 'boxCox' ? Math.log : value => Math.sign(value) * Math.log1p(Math.abs(value)),
  );
  const logarithmSum = logarithms.reduce((sum, value) => sum + value, 0);
  return minimise(
    lambda => {
      const variance = varianceOf(present.map(value => bend[method](value, lambda)));
      if (!(variance > smallestNormal)) return Infinity;
      return (present.length / 2) * Math.log(variance) - (lambda - 1) * logarithmSum;
    },
    -2,
    2,
  );
}

const smallestNormal = 2.2250738585072014e-308;

function yeoJohnson(value: number, lambda: number): number {
  if (value >= 0)
    return Math.abs(lambda) < Number.EPSILON ? Math.log1p(value) : ((value + 1) ** lambda - 1) / lambda;
  const power = 2 - lambda;
  return Math.abs(power) > Number.EPSILON ? -((1 - value) ** power - 1) / power : -Math.log1p(-value);
}

function boxCox(value: number, lambda: number): number {
  const logarithm = value > 0 ? Math.log(value) : NaN;
  return lambda === 0 ? logarithm : Math.expm1(lambda * logarithm) / lambda;
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

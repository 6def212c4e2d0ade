import { InputError } from '../../errors.ts';
import { mapNumbers, numericColumns, numericKinds } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { extremesOf } from './extremes.ts';
import { scaleOrOne } from './scale-or-one.ts';

export interface MinMaxScalerParams {
  readonly featureRange: readonly [number, number];
  /** Whether later values beyond those of training are held to the range. */
  readonly clip: boolean;
}

export interface FittedMinMaxScaler {
  readonly columns: readonly { readonly scale: number; readonly offset: number }[];
  /** Null where values are not clipped. */
  readonly limits: readonly [number, number] | null;
}

/** Stretches the training values over a range, as scikit-learn's MinMaxScaler. */
export const minMaxScaler: Transformer<MinMaxScalerParams, FittedMinMaxScaler> = {
  defaults: { featureRange: [0, 1], clip: false },
  takes: numericKinds,
  missing: 'keeps',
  fit(table, { featureRange, clip }) {
    const [low, high] = featureRange;
    if (!(low < high))
      throw new InputError(`A range from ${low} to ${high} is none.`, 'Begin it below its end.');
    const columns = numericColumns(table).map(column => {
      const { least, greatest } = extremesOf(column);
      const scale = (high - low) / scaleOrOne(greatest - least);
      return { scale, offset: low - least * scale };
    });
    return { columns, limits: clip ? featureRange : null };
  },
  transform({ columns, limits }, table) {
    const [low, high] = limits ?? [-Infinity, Infinity];
    return mapNumbers(table, columns, (value, { scale, offset }) =>
      Math.min(high, Math.max(low, value * scale + offset)),
    );
  },
};

import { mapNumbers, numericColumns, numericKinds } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { extremesOf } from './extremes.ts';
import { scaleOrOne } from './scale-or-one.ts';

export interface FittedMaxAbsScaler {
  readonly scales: readonly number[];
}

/** Divides by the greatest absolute training value: zeros stay zeros. As scikit-learn's MaxAbsScaler. */
export const maxAbsScaler: Transformer<object, FittedMaxAbsScaler> = {
  defaults: {},
  takes: numericKinds,
  missing: 'keeps',
  fit(table) {
    const scales = numericColumns(table).map(column => {
      const { least, greatest } = extremesOf(column);
      return scaleOrOne(Math.max(-least, greatest));
    });
    return { scales };
  },
  transform: ({ scales }, table) => mapNumbers(table, scales, (value, scale) => value / scale),
};

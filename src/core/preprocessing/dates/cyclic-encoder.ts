import { InputError } from '../../errors.ts';
import { numberColumn, numericColumns } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';

export interface CyclicEncoderParams {
  /** After how much the numbers come round: 24 for hours, 360 for degrees. */
  readonly period: number;
}

/** Sine and cosine of numbers that come round, so that the last lies beside the first. */
export const cyclicEncoder: Transformer<CyclicEncoderParams, CyclicEncoderParams> = {
  defaults: { period: 24 },
  takes: ['number', 'integer'],
  missing: 'keeps',
  fit(_, { period }) {
    if (!(period > 0 && period < Infinity))
      throw new InputError(`A period of ${period} is none.`, 'Give a number above 0.');
    return { period };
  },
  transform({ period }, table) {
    const columns = numericColumns(table).flatMap(({ name, values }) => {
      const angles = values.map(value => (2 * Math.PI * value) / period);
      return [
        numberColumn(`${name}_sin`, angles.map(Math.sin)),
        numberColumn(`${name}_cos`, angles.map(Math.cos)),
      ];
    });
    return { rows: table.rows, columns };
  },
};

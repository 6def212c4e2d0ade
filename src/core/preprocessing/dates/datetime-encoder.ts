import { InputError } from '../../errors.ts';
import type { Column, NumericColumn } from '../../table/column.ts';
import { numberColumn, numericColumns } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { type DatetimePart, datetimeParts } from './calendar.ts';

export interface DatetimeEncoderParams {
  readonly parts: readonly DatetimePart[];
  /** Whether a part that comes round becomes a sine and a cosine, so that December lies beside January. */
  readonly cyclic: boolean;
}

/** The parts of each date and time in UTC, numbered as pandas' `.dt` does; missing where the date is. */
export const datetimeEncoder: Transformer<DatetimeEncoderParams, DatetimeEncoderParams> = {
  defaults: { parts: ['year', 'month', 'day', 'dayOfWeek', 'hour'], cyclic: false },
  takes: ['datetime'],
  missing: 'keeps',
  fit(_, { parts, cyclic }) {
    const unknown = parts.find(part => !Object.hasOwn(datetimeParts, part));
    if (unknown !== undefined)
      throw new InputError(
        `A date has no part "${unknown}".`,
        `Choose from ${Object.keys(datetimeParts).join(', ')}.`,
      );
    return { parts, cyclic };
  },
  transform({ parts, cyclic }, table) {
    const columns = numericColumns(table).flatMap(column =>
      parts.flatMap(part => encode(column, part, cyclic)),
    );
    return { rows: table.rows, columns };
  },
};

function encode(column: NumericColumn, part: DatetimePart, cyclic: boolean): readonly Column[] {
  const { of, first, period } = datetimeParts[part];
  const name = `${column.name}_${part}`;
  const numbers = Float64Array.from(column.values, value => {
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? NaN : of(date);
  });
  if (!cyclic || period === null) return [numberColumn(name, numbers)];
  const angles = numbers.map(number => (2 * Math.PI * (number - first)) / period);
  return [
    numberColumn(`${name}_sin`, angles.map(Math.sin)),
    numberColumn(`${name}_cos`, angles.map(Math.cos)),
  ];
}

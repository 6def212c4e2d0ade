import { InputError } from '../../errors.ts';
import { type NumericColumn, type Table, isNumeric } from '../column.ts';
import { encodeTexts } from '../from-records.ts';
import { replaceColumns } from './replace-columns.ts';

export interface BandNumbers {
  readonly kind: 'bandNumbers';
  readonly column: string;
  /** As wide is each band, whole; they begin at its multiples. */
  readonly width: number;
}

/** The table with bands such as "30–39" in place of a column's numbers, a category. @throws InputError when it holds none */
export function bandNumbers(table: Table, { column, width }: Omit<BandNumbers, 'kind'>): Table {
  if (!Number.isInteger(width) || width < 1)
    throw new InputError(`Bands of ${width} cannot be made.`, 'Choose a whole number above 0.');
  return replaceColumns(table, [column], found => {
    if (!isNumeric(found) || found.kind === 'datetime')
      throw new InputError(`Column ${column} holds no numbers to put into bands.`);
    return { name: column, kind: 'category', ...encodeTexts(bandsOf(found, width)) };
  });
}

/** Whole numbers are told with the last one of the band; others may lie between it and the next band. */
function* bandsOf({ values, kind }: NumericColumn, width: number): Generator<string | null> {
  for (const value of values) {
    const from = width * Math.floor(value / width);
    if (Number.isNaN(value)) yield null;
    else if (!Number.isFinite(value)) yield String(value);
    else if (kind === 'integer') yield width === 1 ? String(from) : `${from}–${from + width - 1}`;
    else yield `${from} to under ${from + width}`;
  }
}

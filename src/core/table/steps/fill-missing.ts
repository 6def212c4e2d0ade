import { InputError } from '../../errors.ts';
import { type CodedColumn, type NumericColumn, type Table, isNumeric } from '../column.ts';
import { numericNouns } from '../numeric-nouns.ts';
import { parseCell } from '../parse-cell.ts';
import { mapTexts } from '../map-texts.ts';
import { quoteValue } from '../read-problems.ts';
import { replaceColumns } from './replace-columns.ts';

export interface FillMissing {
  readonly kind: 'fillMissing';
  readonly column: string;
  /** As a person writes it: a number or an ISO 8601 date where the column holds such. */
  readonly value: string;
}

/** The table with one value wherever a column has none. @throws InputError when the value is not of the column's kind */
export function fillMissing(table: Table, { column, value }: Omit<FillMissing, 'kind'>): Table {
  return replaceColumns(table, [column], found =>
    isNumeric(found) ? fillNumbers(found, value) : fillTexts(found, value),
  );
}

function fillNumbers(column: NumericColumn, value: string): NumericColumn {
  const cell = parseCell(value, column.kind);
  if (cell.state !== 'value' || (column.kind === 'integer' && !Number.isInteger(cell.value)))
    throw new InputError(
      `Column ${column.name}: ${quoteValue(value)} is not ${column.kind === 'integer' ? 'a whole number' : numericNouns[column.kind]}.`,
    );
  return { ...column, values: column.values.map(old => (Number.isNaN(old) ? cell.value : old)) };
}

function fillTexts(column: CodedColumn, value: string): CodedColumn {
  if (value === '') throw new InputError(`Column ${column.name}: an empty text fills nothing.`);
  const spare = column.dictionary.length;
  const filled = { ...column, codes: column.codes.map(code => (code === -1 ? spare : code)) };
  const result = mapTexts(filled, [...column.dictionary, value]);
  return result.kind === 'boolean' && result.dictionary.length > 2 ? { ...result, kind: 'category' } : result;
}

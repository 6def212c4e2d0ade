import { InputError } from '../../errors.ts';
import { type Column, type Table, isNumeric } from '../column.ts';
import { convertColumn } from '../convert-column.ts';
import { mapTexts } from '../map-texts.ts';
import { replaceColumns } from './replace-columns.ts';

export interface KeepYear {
  readonly kind: 'keepYear';
  readonly column: string;
  /** 1 keeps the year, 10 the decade's first. */
  readonly years: 1 | 5 | 10;
}

export interface KeepPrefix {
  readonly kind: 'keepPrefix';
  readonly column: string;
  /** As many characters stay, as a postcode's first two. */
  readonly characters: number;
}

export interface RoundNumbers {
  readonly kind: 'roundNumbers';
  readonly column: string;
  /** To the nearest multiple of this: 0.1 for coordinates, 5 for ages. */
  readonly multiple: number;
}

/** The table with a column's years (UTC) in place of its dates. @throws InputError when the column holds no dates */
export function keepYear(table: Table, { column, years }: Omit<KeepYear, 'kind'>): Table {
  return replaceColumns(table, [column], found => {
    if (found.kind !== 'datetime')
      throw new InputError(`Column ${column} is not read as dates.`, 'Change its kind to datetime first.');
    return { name: column, kind: 'integer', values: found.values.map(value => yearOf(value, years)) };
  });
}

function yearOf(value: number, years: number): number {
  return Number.isNaN(value) ? value : years * Math.floor(new Date(value).getUTCFullYear() / years);
}

/** The table with the first characters of a column's values in place of them. */
export function keepPrefix(table: Table, { column, characters }: Omit<KeepPrefix, 'kind'>): Table {
  return replaceColumns(table, [column], found => {
    const texts = convertColumn(found, 'category');
    if (isNumeric(texts)) throw new TypeError('categories are texts');
    return mapTexts(
      texts,
      texts.dictionary.map(text => Array.from(text).slice(0, characters).join('')),
    );
  });
}

/** The table with a column's numbers rounded. @throws InputError when the column holds no numbers */
export function roundNumbers(table: Table, { column, multiple }: Omit<RoundNumbers, 'kind'>): Table {
  return replaceColumns(table, [column], found => rounded(found, multiple));
}

function rounded(column: Column, multiple: number): Column {
  if (!isNumeric(column)) throw new InputError(`Column ${column.name} holds no numbers to round.`);
  // Dividing by a power of ten's whole reciprocal keeps 0.1 × 3 from becoming 0.30000000000000004.
  const reciprocal = 1 / multiple;
  const per = Math.abs(reciprocal - Math.round(reciprocal)) < 1e-9 ? Math.round(reciprocal) : null;
  const round = (value: number) =>
    per === null || per === 0 ? multiple * Math.round(value / multiple) : Math.round(value * per) / per;
  return { ...column, values: column.values.map(round) };
}

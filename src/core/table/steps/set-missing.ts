import { type Column, type Table, cellText, isNumeric } from '../column.ts';
import { mapTexts } from '../map-texts.ts';
import { replaceColumns } from './replace-columns.ts';

export interface SetMissing {
  readonly kind: 'setMissing';
  readonly column: string;
  /** As `cellText` writes them: words and numbers that stand for "not known", such as "unknown", "999". */
  readonly values: readonly string[];
}

export interface SetMissingOutside {
  readonly kind: 'setMissingOutside';
  readonly column: string;
  /** Values below or above are impossible; null where there is no such bound. */
  readonly least: number | null;
  readonly most: number | null;
}

/** The table in which these values of a column count as missing. */
export function setMissing(table: Table, { column, values }: Omit<SetMissing, 'kind'>): Table {
  const unknown = new Set(values);
  return replaceColumns(table, [column], found =>
    isNumeric(found)
      ? keepNumbers(found, (_, row) => !unknown.has(cellText(found, row)))
      : mapTexts(
          found,
          found.dictionary.map(text => (unknown.has(text) ? null : text)),
        ),
  );
}

/** The table in which a column's values outside of the bounds count as missing; texts stay as they are. */
export function setMissingOutside(
  table: Table,
  { column, least, most }: Omit<SetMissingOutside, 'kind'>,
): Table {
  const isPossible = (value: number) => value >= (least ?? -Infinity) && value <= (most ?? Infinity);
  return replaceColumns(table, [column], found => keepNumbers(found, isPossible));
}

function keepNumbers(column: Column, keeps: (value: number, row: number) => boolean): Column {
  if (!isNumeric(column)) return column;
  return { ...column, values: column.values.map((value, row) => (keeps(value, row) ? value : Number.NaN)) };
}

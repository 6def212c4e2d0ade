import { type CodedColumn, type Column, type NumericColumn, isNumeric } from '../table/column.ts';
import type { RowCondition } from '../table/row-filter.ts';
import { cutAtQuantiles } from './quantile-bins.ts';

/** Rows of a column that are spoken of together. */
export interface ColumnPart {
  /** What the rows have, without the column's name: "Female", "18 to 34", "missing". */
  readonly label: string;
  /** Says of the whole column's rows which are in it. */
  readonly condition: RowCondition;
}

/** A column cut into parts that every row is in exactly one of. */
export interface ColumnParts {
  readonly column: string;
  readonly parts: readonly ColumnPart[];
  /** The part of each row. */
  readonly codes: Int32Array<ArrayBuffer>;
}

/**
 * Cuts a column into at most `most` parts, and one for missing values. Numbers with few values keep each, others are cut
 * at quantiles into ranges from their least to their greatest value; of many categories the rarest are taken together.
 * @throws RangeError when fewer than two parts are asked for
 */
export function partColumn(column: Column, most: number): ColumnParts {
  if (!(most >= 2)) throw new RangeError(`a column cannot be cut into ${most} parts`);
  return isNumeric(column) ? partNumbers(column, most) : partCategories(column, most);
}

function partNumbers(column: NumericColumn, most: number): ColumnParts {
  const values = distinctUpTo(column.values, most);
  const codes =
    values === null
      ? cutAtQuantiles(column, most).coded.codes
      : column.values.map(value => values.indexOf(value)); // NaN is at no index: −1
  const bounds: { from: number; to: number }[] = [];
  column.values.forEach((value, row) => {
    const code = codes[row]!;
    if (code === -1) return;
    const bound = (bounds[code] ??= { from: Infinity, to: -Infinity });
    bound.from = Math.min(bound.from, value);
    bound.to = Math.max(bound.to, value);
  });
  const spell = column.kind === 'datetime' ? dayOf : String;
  const parts = bounds.map(
    ({ from, to }): ColumnPart => ({
      label: from === to ? spell(from) : `${spell(from)} to ${spell(to)}`,
      condition: { column: column.name, kind: 'range', from, to },
    }),
  );
  return withMissing(column.name, parts, Int32Array.from(codes));
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The finite values, ascending, where there are at most so many. */
function distinctUpTo(values: Float64Array, most: number): number[] | null {
  const seen = new Set<number>();
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    seen.add(value);
    if (seen.size > most) return null;
  }
  return [...seen].sort((a, b) => a - b);
}

function partCategories(column: CodedColumn, most: number): ColumnParts {
  const counts = new Float64Array(column.dictionary.length);
  for (const code of column.codes) if (code >= 0) counts[code]!++;
  const used = [...counts.keys()].filter(code => counts[code]! > 0);
  const byCount = used.toSorted((a, b) => counts[b]! - counts[a]! || a - b);
  const own = used.length <= most ? byCount : byCount.slice(0, most - 1);
  const rest = byCount.slice(own.length);
  const textOf = (code: number) => column.dictionary[code]!;
  const parts = [own.map(code => [code]), rest.length === 0 ? [] : [rest]].flat().map(
    (codes): ColumnPart => ({
      label: codes.length === 1 ? textOf(codes[0]!) : `${codes.length} rarer`,
      condition: { column: column.name, kind: 'values', values: codes.map(textOf) },
    }),
  );
  const placeOf = new Int32Array(column.dictionary.length).fill(own.length);
  own.forEach((code, place) => {
    placeOf[code] = place;
  });
  return withMissing(
    column.name,
    parts,
    column.codes.map(code => (code === -1 ? -1 : placeOf[code]!)),
  );
}

function withMissing(
  column: string,
  parts: readonly ColumnPart[],
  codes: Int32Array<ArrayBuffer>,
): ColumnParts {
  if (!codes.includes(-1)) return { column, parts, codes };
  const missing: ColumnPart = { label: 'missing', condition: { column, kind: 'values', values: [''] } };
  return {
    column,
    parts: [...parts, missing],
    codes: codes.map(code => (code === -1 ? parts.length : code)),
  };
}

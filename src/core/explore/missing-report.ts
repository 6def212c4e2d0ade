import { type Column, isMissing, isNumeric, type Table } from '../table/column.ts';

/** Which columns miss values, where, and which miss them together. */
export interface MissingReport {
  /** The columns with missing values, in the order of the table. */
  readonly columns: readonly { readonly name: string; readonly missing: number }[];
  /** The rows cut into bands from first to last: of each band, the share that each of `columns` misses. */
  readonly bands: readonly MissingBand[];
  /** The most frequent sets of columns that are missing in the same row, at most 20; the complete rows among them. */
  readonly patterns: readonly MissingPattern[];
  /** How many different ones there are. */
  readonly patternCount: number;
}

export interface MissingBand {
  /** 0-based, the last not included. */
  readonly from: number;
  readonly to: number;
  readonly shares: readonly number[];
}

export interface MissingPattern {
  readonly columns: readonly string[];
  readonly rows: number;
}

const mostBands = 40;
const mostPatterns = 20;

/** Counts what is missing over all rows. */
export function missingReport({ rows, columns }: Table): MissingReport {
  const bounds = boundsOf(rows);
  const lacking = columns
    .map(column => ({ column, counts: bounds.map(({ from, to }) => countMissing(column, from, to)) }))
    .map(({ column, counts }) => ({ column, counts, missing: counts.reduce((sum, count) => sum + count, 0) }))
    .filter(({ missing }) => missing > 0);
  return {
    columns: lacking.map(({ column: { name }, missing }) => ({ name, missing })),
    bands:
      lacking.length === 0
        ? []
        : bounds.map(({ from, to }, band) => ({
            from,
            to,
            shares: lacking.map(({ counts }) => counts[band]! / (to - from)),
          })),
    ...patternsOf(
      rows,
      lacking.map(({ column, missing }) => ({ column, rows: missingRows(column, missing) })),
    ),
  };
}

function boundsOf(rows: number): readonly Pick<MissingBand, 'from' | 'to'>[] {
  const count = Math.min(rows, mostBands);
  return Array.from({ length: count }, (_, band) => ({
    from: Math.floor((band * rows) / count),
    to: Math.floor(((band + 1) * rows) / count),
  }));
}

function countMissing(column: Column, from: number, to: number): number {
  let missing = 0;
  if (isNumeric(column)) {
    const { values } = column;
    for (let row = from; row < to; row++) if (values[row] !== values[row]) missing++;
  } else {
    const { codes } = column;
    for (let row = from; row < to; row++) if (codes[row] === -1) missing++;
  }
  return missing;
}

function missingRows(column: Column, count: number): Uint32Array {
  const rows = new Uint32Array(count);
  let found = 0;
  if (isNumeric(column)) {
    const { values } = column;
    for (let row = 0; found < count; row++) if (values[row] !== values[row]) rows[found++] = row;
  } else {
    const { codes } = column;
    for (let row = 0; found < count; row++) if (codes[row] === -1) rows[found++] = row;
  }
  return rows;
}

/** A column and the rows that miss it. */
interface Lacking {
  readonly column: Column;
  readonly rows: Uint32Array;
}

/** All rows start with one pattern; each column gives the rows that miss it another, by the one they had. */
function patternsOf(
  rows: number,
  lacking: readonly Lacking[],
): Pick<MissingReport, 'patterns' | 'patternCount'> {
  const patternOfRow = new Int32Array(rows);
  let count = 1;
  for (const column of lacking) {
    const next = new Int32Array(count).fill(-1);
    for (const row of column.rows) {
      const pattern = patternOfRow[row]!;
      if (next[pattern] === -1) next[pattern] = count++;
      patternOfRow[row] = next[pattern]!;
    }
  }
  const counts = new Uint32Array(count);
  const firsts: number[] = [];
  for (let row = 0; row < rows; row++) if (counts[patternOfRow[row]!]!++ === 0) firsts.push(row);
  const rowsLike = (first: number) => counts[patternOfRow[first]!]!;
  const patterns = firsts
    .toSorted((a, b) => rowsLike(b) - rowsLike(a))
    .slice(0, mostPatterns)
    .map(first => ({
      columns: lacking.filter(({ column }) => isMissing(column, first)).map(({ column }) => column.name),
      rows: rowsLike(first),
    }));
  return { patterns, patternCount: firsts.length };
}

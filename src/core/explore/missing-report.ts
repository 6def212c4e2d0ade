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
  const counted = columns.map(column => ({ column, missing: countMissing(column) }));
  const lacking = counted.filter(({ missing }) => missing > 0);
  const lackingColumns = lacking.map(({ column }) => column);
  return {
    columns: lacking.map(({ column: { name }, missing }) => ({ name, missing })),
    bands: bandsOf(rows, lackingColumns),
    ...patternsOf(rows, lackingColumns),
  };
}

function countMissing(column: Column): number {
  let missing = 0;
  if (isNumeric(column)) {
    for (const value of column.values) if (value !== value) missing++;
  } else for (const code of column.codes) if (code === -1) missing++;
  return missing;
}

function bandsOf(rows: number, columns: readonly Column[]): MissingBand[] {
  const count = columns.length === 0 ? 0 : Math.min(rows, mostBands);
  return Array.from({ length: count }, (_, band) => {
    const from = Math.floor((band * rows) / count);
    const to = Math.floor(((band + 1) * rows) / count);
    return { from, to, shares: columns.map(column => countMissing(partOf(column, from, to)) / (to - from)) };
  });
}

function partOf(column: Column, from: number, to: number): Column {
  return isNumeric(column)
    ? { ...column, values: column.values.subarray(from, to) }
    : { ...column, codes: column.codes.subarray(from, to) };
}

/** All rows start with one pattern; each column splits it into the rows that have its value and those that miss it. */
function patternsOf(
  rows: number,
  columns: readonly Column[],
): Pick<MissingReport, 'patterns' | 'patternCount'> {
  const patternOfRow = new Int32Array(rows);
  let count = 1;
  for (const column of columns) {
    const next = new Int32Array(2 * count).fill(-1);
    const lacks = missingTeller(column);
    count = 0;
    for (let row = 0; row < rows; row++) {
      const place = 2 * patternOfRow[row]! + (lacks(row) ? 1 : 0);
      if (next[place] === -1) next[place] = count++;
      patternOfRow[row] = next[place]!;
    }
  }
  const counts = new Uint32Array(count);
  for (const pattern of patternOfRow) counts[pattern]!++;
  const frequent = [...counts.keys()].sort((a, b) => counts[b]! - counts[a]!).slice(0, mostPatterns);
  const patterns = frequent.map(pattern => ({
    columns: columnsMissingIn(patternOfRow.indexOf(pattern), columns),
    rows: counts[pattern]!,
  }));
  return { patterns: rows === 0 ? [] : patterns, patternCount: rows === 0 ? 0 : count };
}

/** `isMissing` of one column, the kind of which is asked once and not in every row. */
function missingTeller(column: Column): (row: number) => boolean {
  if (!isNumeric(column)) {
    const { codes } = column;
    return row => codes[row] === -1;
  }
  const { values } = column;
  return row => values[row] !== values[row];
}

function columnsMissingIn(row: number, columns: readonly Column[]): readonly string[] {
  return columns.filter(column => isMissing(column, row)).map(({ name }) => name);
}

import { type Column, type Table, isNumeric } from '../table/column.ts';
import type { QuasiIdentifiers } from './privacy-finding.ts';

/**
 * How many rows are alike in these columns: the smallest group is k of k-anonymity (Samarati and Sweeney 1998).
 * Missing is a value like any other, as in pandas' `groupby(dropna=False).size()`. @throws RangeError without rows
 */
export function kAnonymity({ rows, columns }: Table): QuasiIdentifiers {
  const { sizes } = groupRows({ rows, columns });
  let smallestGroup = rows;
  let uniqueRows = 0;
  for (const size of sizes) {
    if (size < smallestGroup) smallestGroup = size;
    if (size === 1) uniqueRows++;
  }
  return { columns: columns.map(({ name }) => name), smallestGroup, groups: sizes.length, uniqueRows };
}

/** A combination measured against a k of one's own. */
export interface SmallGroups extends QuasiIdentifiers {
  readonly k: number;
  /** Rows in groups of fewer than k. */
  readonly rowsUnder: number;
  /** Those rows, 1-based, the smallest groups first; at most `mostRowsTold`. */
  readonly rows: readonly { readonly row: number; readonly groupSize: number }[];
}

/** Rows told one by one. */
export const mostRowsTold = 10_000;

/** The rows that too few others are like in these columns. @throws RangeError without rows */
export function smallGroups(table: Table, k: number): SmallGroups {
  const { groups, sizes } = groupRows(table);
  const under: { readonly row: number; readonly groupSize: number }[] = [];
  for (const [row, group] of groups.entries())
    if (sizes[group]! < k) under.push({ row: row + 1, groupSize: sizes[group]! });
  const rows = under.sort((a, b) => a.groupSize - b.groupSize || a.row - b.row).slice(0, mostRowsTold);
  return { ...kAnonymity(table), k, rowsUnder: under.length, rows };
}

/** The group of each row, and how many rows each group has. @throws RangeError without rows */
function groupRows({ rows, columns }: Table): { readonly groups: Int32Array; readonly sizes: Uint32Array } {
  if (rows === 0) throw new RangeError('a table without rows has no groups');
  let groups = new Int32Array(rows);
  let count = 1;
  for (const column of columns) ({ groups, count } = refine(groups, codesOf(column)));
  const sizes = new Uint32Array(count);
  for (const group of groups) sizes[group]!++;
  return { groups, sizes };
}

/** Each group cut by the codes: the pair of group and code numbered in the order of appearance. */
function refine(groups: Int32Array, codes: Int32Array): { groups: Int32Array<ArrayBuffer>; count: number } {
  let most = 0;
  for (const code of codes) if (code > most) most = code;
  const width = most + 2;
  const numbers = new Map<number, number>();
  const refined = groups.map((group, row) => {
    const pair = group * width + codes[row]! + 1;
    const known = numbers.get(pair) ?? numbers.size;
    numbers.set(pair, known);
    return known;
  });
  return { groups: Int32Array.from(refined), count: numbers.size };
}

function codesOf(column: Column): Int32Array {
  if (!isNumeric(column)) return column.codes;
  const codes = new Map<number, number>();
  return Int32Array.from(column.values, value => {
    if (Number.isNaN(value)) return -1;
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    return code;
  });
}

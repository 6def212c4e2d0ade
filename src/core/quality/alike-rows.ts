import type { Column, Table } from '../table/column.ts';
import { findRepeats, mix, type RepeatedRow } from './find-repeats.ts';
import { roughly } from './rough-column.ts';

/** Rows that say roughly what another row says in some columns; rows that are equal there are among them. */
export interface AlikeRows {
  /** Ascending, 0-based. */
  readonly rows: Uint32Array;
  /** For each of `rows` the first row that is like it, which may be itself. */
  readonly firsts: Uint32Array;
}

/** Every row that is like another, with texts compared as plain text and numbers to about 0.01 %. */
export function alikeRows({ rows, columns }: Table): AlikeRows {
  const rough = columns.map(roughly);
  const hashes = new Uint32Array(rows);
  for (const { mixInto } of rough) mixInto(hashes);
  const firstOfRow = new Int32Array(rows).fill(-1);
  for (const { row, of } of findRepeats(hashes, (a, b) => rough.every(({ areAlike }) => areAlike(a, b)))) {
    firstOfRow[of] = of;
    firstOfRow[row] = of;
  }
  const found = firstOfRow.reduce((sum, first) => sum + Number(first !== -1), 0);
  const alike = { rows: new Uint32Array(found), firsts: new Uint32Array(found) };
  for (let row = 0, place = 0; row < rows; row++) {
    if (firstOfRow[row] === -1) continue;
    alike.rows[place] = row;
    alike.firsts[place++] = firstOfRow[row]!;
  }
  return alike;
}

/** Of rows that are alike, those that are like an earlier one in this column too. */
export function alikeInToo(column: Column, { rows, firsts }: AlikeRows): readonly RepeatedRow[] {
  const { wordOf, areAlike } = roughly(column);
  const hashes = firsts.map((first, place) => mix(mix(0, first), wordOf(rows[place]!)));
  const alike = (a: number, b: number) => firsts[a] === firsts[b] && areAlike(rows[a]!, rows[b]!);
  return findRepeats(hashes, alike).map(({ row, of }) => ({ row: rows[row]!, of: rows[of]! }));
}

/** Of rows that are alike, those that are like an earlier one. */
export function repeatsOf({ rows, firsts }: AlikeRows): readonly RepeatedRow[] {
  const repeats: RepeatedRow[] = [];
  rows.forEach((row, place) => {
    if (firsts[place] !== row) repeats.push({ row, of: firsts[place]! });
  });
  return repeats;
}

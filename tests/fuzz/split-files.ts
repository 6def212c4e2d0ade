import { cellText, type Table } from '../../src/core/table/column.ts';
import { csvField, writeCsvHeader } from '../../src/core/table/write-csv.ts';
import { readFile } from '../../src/jobs/bodies/read-file.ts';
import { readFiles } from '../../src/jobs/bodies/read-files.ts';
import type { AnyColumn } from './any-column.ts';

/** Fewer rows say too little of what a file holds: whether its first line is a header, what stands between values. */
const fewestRows = 10;
const comma = 0x2c;
const options = { header: true, delimiter: comma, preambleLines: 0 };
const unheard = () => {};

/** Two files, the second with its columns in another order, have to be the table that one file of all rows is. @throws Error */
export async function checkSplitFiles(columns: readonly AnyColumn[]): Promise<void> {
  const rows = columns[0]!.cells.length;
  // Numbers beyond all bounds are missing among numbers: one half may hold nothing else.
  const isPlain = columns.every(({ cells }) => !cells.includes('1e400'));
  if (rows < fewestRows || columns.length < 2 || !isPlain) return;
  const named = columns.map(({ cells }, c) => ({ name: `c${c}`, cells }));
  const half = Math.floor(rows / 2);
  const whole = await readFile(fileOf(named, 0, rows), options, 'whole', unheard);
  const first = { source: fileOf(named, 0, half), fileName: 'a.csv', options };
  const second = { source: fileOf(named.toReversed(), half, rows), fileName: 'b.csv', options };
  const both = await readFiles({ ...first, appended: [second] }, 'whole', unheard);
  const difference = firstDifference(whole.table, both.table);
  if (difference !== null) throw new Error(`two files: ${difference}`);
}

function fileOf(columns: readonly AnyColumn[], from: number, to: number): Blob {
  const records = Array.from({ length: to - from }, (_, r) =>
    columns.map(({ cells }) => csvField(cells[from + r]!)).join(','),
  );
  const header = writeCsvHeader(
    columns.map(({ name }) => name),
    csvField,
  );
  return new Blob([header, records.map(record => `${record}\r\n`).join('')]);
}

function firstDifference(whole: Table, both: Table): string | null {
  for (const column of whole.columns) {
    const other = both.columns.find(({ name }) => name === column.name);
    if (other?.kind !== column.kind) return `${column.name} is ${other?.kind}, not ${column.kind}`;
    for (let row = 0; row < whole.rows; row++)
      if (cellText(column, row) !== cellText(other, row))
        return `row ${row + 1} of ${column.name} is ${cellText(other, row)}, not ${cellText(column, row)}`;
  }
  return null;
}

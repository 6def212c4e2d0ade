import { type Table, cellText } from '../../src/core/table/column.ts';
import { writeCsv } from '../../src/core/table/write-csv.ts';
import { writeNdjson } from '../../src/core/table/write-ndjson.ts';
import { writeParquet } from '../../src/jobs/bodies/formats/write-parquet.ts';
import { readFile } from '../../src/jobs/bodies/read-file.ts';

/** The table as each format that the app exports, read again. @throws Error naming the first cell that is another */
export async function checkRoundTrips(table: Table): Promise<void> {
  const kinds = Object.fromEntries(table.columns.map(({ name, kind }) => [name, kind]));
  const schema = table.columns.map(({ name, kind }) => ({ name, kind }));
  async function* once() {
    yield table;
  }
  const files = {
    CSV: new Blob([...writeCsv(table)]),
    NDJSON: new Blob([...writeNdjson(table)]),
    Parquet: await writeParquet(schema, once()),
  };
  for (const [format, file] of Object.entries(files)) {
    // Text of one column could be delimited by anything, and is refused by name.
    if (format === 'CSV' && table.columns.length === 1) continue;
    const read = await readFile(file, { kinds, header: true }, 'whole', () => {});
    const loss = firstLoss(table, read.table);
    if (loss !== null) throw new Error(`${format}: ${loss}`);
  }
}

function firstLoss(before: Table, after: Table): string | null {
  if (before.rows !== after.rows) return `${before.rows} rows are ${after.rows}`;
  // By name: an object of JSON has no order, and names such as "12" come first.
  const columns = new Map(after.columns.map(column => [column.name, column]));
  if (before.columns.length !== after.columns.length) return 'another number of columns';
  for (const column of before.columns)
    for (let row = 0; row < before.rows; row++) {
      const again = columns.get(column.name);
      if (again === undefined) return `no column ${column.name}`;
      const [cell, found] = [cellText(column, row), cellText(again, row)];
      if (cell !== found)
        return `row ${row + 1}, column ${column.name} (${column.kind}): ${JSON.stringify(cell)} is ${JSON.stringify(found)}`;
    }
  return null;
}

import { readCsv } from '../../src/core/table/read-csv.ts';
import type { Table } from '../../src/core/table/column.ts';

/** A sample's bytes as the app reads them. */
export async function sampleTable(bytes: Uint8Array): Promise<Table> {
  const { table } = await readCsv(async function* () {
    yield bytes;
  });
  return table;
}

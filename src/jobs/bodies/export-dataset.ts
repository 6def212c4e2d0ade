import { csvCell } from '../../core/table/csv-cell.ts';
import type { Table } from '../../core/table/column.ts';
import { writeCsvHeader, writeCsvRows } from '../../core/table/write-csv.ts';
import { writeNdjson } from '../../core/table/write-ndjson.ts';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { readRows } from '../../storage/data/columns.ts';
import { getDatasetVersion } from '../../storage/data/datasets.ts';
import { NotStoredError } from '../../storage/errors.ts';
import type { ExportApi } from '../contracts/export.ts';
import type { Report } from '../contracts/progress.ts';
import { sparingReport } from './sparing-report.ts';

/** Rows that are read and written at a time: a row group of Parquet. */
const rowsAtOnce = 65_536;

/**
 * A stored table as a file. In CSV, cells that a spreadsheet would run as formulas get a `'` before them, which is not
 * taken away when the file is read again.
 * @throws NotStoredError
 */
export const exportDataset: ExportApi['exportDataset'] = async ({ datasetVersionId, format }, report) => {
  const version = await getDatasetVersion(datasetVersionId);
  if (version === undefined) throw new NotStoredError('dataset version', datasetVersionId);
  const parts = rangesOf(version, sparingReport(report));
  switch (format) {
    case 'csv':
      return gatherText(csvPieces(version, parts), 'text/csv');
    case 'ndjson':
      return gatherText(ndjsonPieces(parts), 'application/x-ndjson');
    case 'parquet': {
      const { writeParquet } = await import('./formats/write-parquet.ts');
      return writeParquet(version.schema, parts);
    }
    default:
      return format satisfies never;
  }
};

async function* rangesOf(version: DatasetVersion, report: Report): AsyncGenerator<Table> {
  for (let start = 0; start < version.rows; start += rowsAtOnce) {
    report({ fraction: start / version.rows, phase: 'Writing' });
    yield await readRows(version, start, Math.min(rowsAtOnce, version.rows - start));
  }
  report({ fraction: 1, phase: 'Writing' });
}

async function* csvPieces({ schema }: DatasetVersion, parts: AsyncIterable<Table>): AsyncGenerator<string> {
  yield writeCsvHeader(
    schema.map(({ name }) => name),
    csvCell,
  );
  for await (const table of parts) yield* writeCsvRows(table, csvCell);
}

async function* ndjsonPieces(parts: AsyncIterable<Table>): AsyncGenerator<string> {
  for await (const table of parts) yield* writeNdjson(table);
}

/** Pieces go into the blob one by one, so that the text is never held whole. */
async function gatherText(pieces: AsyncIterable<string>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const piece of pieces) parts.push(new Blob([piece]));
  return new Blob(parts, { type });
}

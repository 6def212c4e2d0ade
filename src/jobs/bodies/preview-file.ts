import { type Table, cellText, isMissing } from '../../core/table/column.ts';
import type { ImportPreview } from '../contracts/import-preview.ts';
import type { IngestApi } from '../contracts/ingest.ts';
import { type TableReading, readFiles } from './read-files.ts';
import { sparingReport } from './sparing-report.ts';

const shownRows = 50;

/** What was understood of a file, or of several as one table, before they are imported; nothing is stored. @throws InputError */
export const previewFile: IngestApi['previewFile'] = async (input, report) => {
  const tell = sparingReport(report);
  const phase = 'Looking';
  const detail = input.fileName;
  tell({ fraction: 0, phase, detail });
  const reading = await readFiles(input, 'preview', done => tell({ fraction: done, phase, detail }));
  return previewOf(reading);
};

/** A reading as a person looks it over. */
export function previewOf({
  table,
  understanding,
  complete,
  parts,
  problems,
  problemCount,
}: TableReading): ImportPreview {
  return {
    ...understanding,
    parts,
    problems,
    problemCount,
    complete,
    rows: table.rows,
    columns: table.columns.map(({ name, kind }) => ({ name, kind })),
    firstRows: firstRows(table),
  };
}

function firstRows(table: Table): readonly (readonly (string | null)[])[] {
  return Array.from({ length: Math.min(shownRows, table.rows) }, (_, row) =>
    table.columns.map(column => (isMissing(column, row) ? null : cellText(column, row))),
  );
}

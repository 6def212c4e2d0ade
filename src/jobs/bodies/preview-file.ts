import { type Table, cellText, isMissing } from '../../core/table/column.ts';
import type { IngestApi } from '../contracts/ingest.ts';
import { readFile } from './read-file.ts';
import { sparingReport } from './sparing-report.ts';

const shownRows = 50;

/** What was understood of a file, to be looked over before it is imported; nothing is stored. @throws InputError */
export const previewFile: IngestApi['previewFile'] = async ({ source, fileName, options }, report) => {
  const tell = sparingReport(report);
  const phase = 'Looking';
  tell({ fraction: 0, phase, detail: fileName });
  const { table, understanding, complete, problems, problemCount } = await readFile(
    source,
    options ?? {},
    'preview',
    done => tell({ fraction: done, phase, detail: fileName }),
  );
  return {
    ...understanding,
    problems,
    problemCount,
    complete,
    rows: table.rows,
    columns: table.columns.map(({ name, kind }) => ({ name, kind })),
    firstRows: firstRows(table),
  };
};

function firstRows(table: Table): readonly (readonly (string | null)[])[] {
  return Array.from({ length: Math.min(shownRows, table.rows) }, (_, row) =>
    table.columns.map(column => (isMissing(column, row) ? null : cellText(column, row))),
  );
}

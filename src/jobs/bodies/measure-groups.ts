import { InputError } from '../../core/errors.ts';
import { smallGroups } from '../../core/privacy/k-anonymity.ts';
import { cellText, takeTableRows } from '../../core/table/column.ts';
import { readTable } from '../../storage/data/columns.ts';
import { requireDatasetVersion } from '../../storage/data/project-dataset.ts';
import type { IngestApi } from '../contracts/ingest.ts';

/** Rows whose cells are shown. */
const mostShown = 100;

/** Measures the groups of one combination of columns over all rows. @throws InputError, NotStoredError */
export const measureGroups: IngestApi['measureGroups'] = async ({ datasetVersionId, columns, k }, report) => {
  if (columns.length === 0) throw new InputError('No column was chosen.', 'Choose at least one.');
  report({ fraction: 0, phase: 'Reading' });
  const table = await readTable(await requireDatasetVersion(datasetVersionId), columns);
  report({ fraction: 0.4, phase: 'Counting groups' });
  const groups = smallGroups(table, k);
  const shown = takeTableRows(
    table,
    groups.rows.slice(0, mostShown).map(({ row }) => row - 1),
  );
  const cells = Array.from({ length: shown.rows }, (_, row) =>
    shown.columns.map(column => cellText(column, row)),
  );
  report({ fraction: 1, phase: 'Done' });
  return { ...groups, cells };
};

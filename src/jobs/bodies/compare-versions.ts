import { compareTables } from '../../core/table/compare/compare-tables.ts';
import { readTable } from '../../storage/data/columns.ts';
import { requireDatasetVersion } from '../../storage/data/project-dataset.ts';
import type { IngestApi } from '../contracts/ingest.ts';
import { sparingReport } from './sparing-report.ts';

/** Compares two stored tables over all rows. @throws InputError, NotStoredError */
export const compareVersions: IngestApi['compareVersions'] = async ({ before, after, matching }, report) => {
  const tell = sparingReport(report);
  tell({ fraction: 0, phase: 'Reading' });
  const [old, now] = await Promise.all([requireDatasetVersion(before), requireDatasetVersion(after)]);
  const [oldTable, newTable] = [await readTable(old), await readTable(now)];
  return compareTables(oldTable, newTable, matching, done =>
    tell({ fraction: 0.2 + 0.8 * done, phase: 'Comparing' }),
  );
};

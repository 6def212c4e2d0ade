import { reportQuality } from '../../core/quality/quality-report.ts';
import { readTable } from '../../storage/columns.ts';
import { requireDatasetVersion } from '../../storage/project-dataset.ts';
import type { QualityApi } from '../contracts/quality.ts';
import { sparingReport } from './sparing-report.ts';

const read = 0.1;

/** Everything that the checks say of a stored table. @throws NotStoredError, StorageUnavailableError */
export const assessTable: QualityApi['assessTable'] = async ({ datasetVersionId, question }, report) => {
  const tell = sparingReport(report);
  tell({ fraction: 0, phase: 'Reading' });
  const version = await requireDatasetVersion(datasetVersionId);
  const table = await readTable(version);
  // What could not be read is not in the table: it was noticed at import.
  const ofReading = version.findings.filter(({ check }) => check === 'type problems');
  return reportQuality(table, question, ofReading, (done, phase, detail) =>
    tell({ fraction: read + (1 - read) * done, phase, ...(detail !== undefined && { detail }) }),
  );
};

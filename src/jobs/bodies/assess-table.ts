import { reportQuality } from '../../core/quality/quality-report.ts';
import {
  type StoredQualityReport,
  findingsOfReading,
  qualityReportId,
} from '../../lifecycle/data/stored-quality-report.ts';
import { readTable } from '../../storage/data/columns.ts';
import { requireDatasetVersion } from '../../storage/data/project-dataset.ts';
import { getQualityReport, saveQualityReport } from '../../storage/data/quality-reports.ts';
import type { QualityApi } from '../contracts/quality.ts';
import { sparingReport } from './sparing-report.ts';

const read = 0.1;

/** Everything that the checks say of a stored table, kept for the next time. @throws NotStoredError, StorageUnavailableError */
export const assessTable: QualityApi['assessTable'] = async ({ datasetVersionId, question }, report) => {
  const tell = sparingReport(report);
  tell({ fraction: 0, phase: 'Reading' });
  const version = await requireDatasetVersion(datasetVersionId);
  const id = qualityReportId(datasetVersionId, question);
  const known = await getQualityReport(id);
  if (known !== undefined) return known;
  const table = await readTable(version);
  const made = reportQuality(
    table,
    question,
    { profile: version.profile, findings: findingsOfReading(version) },
    (done, phase, detail) =>
      tell({ fraction: read + (1 - read) * done, phase, ...(detail !== undefined && { detail }) }),
  );
  const stored: StoredQualityReport = { id, datasetVersionId, at: Date.now(), report: made };
  await saveQualityReport(stored);
  return stored;
};

import { scanPrivacy } from '../../core/privacy/scan-privacy.ts';
import { readTable } from '../../storage/data/columns.ts';
import { savePrivacyScan } from '../../storage/data/data-knowledge.ts';
import { requireDatasetVersion } from '../../storage/data/project-dataset.ts';
import type { IngestApi } from '../contracts/ingest.ts';
import { sparingReport } from './sparing-report.ts';

/** Scans a stored table and stores what was found; what was found before is replaced. @throws NotStoredError */
export const scanForPersonalData: IngestApi['scanForPersonalData'] = async ({ datasetVersionId }, report) => {
  const tell = sparingReport(report);
  tell({ fraction: 0, phase: 'Reading' });
  const table = await readTable(await requireDatasetVersion(datasetVersionId));
  const found = scanPrivacy(table, done => tell({ fraction: 0.2 + 0.8 * done, phase: 'Looking' }));
  const scan = { ...found, datasetVersionId, at: Date.now() };
  await savePrivacyScan(scan);
  return scan;
};

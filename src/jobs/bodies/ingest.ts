import type { IngestApi } from '../contracts/ingest.ts';
import type { Report } from '../contracts/progress.ts';
import { receiveTable } from './arrival.ts';
import { heedBeforeVersion } from './heed-expectations.ts';
import { sparingReport } from './sparing-report.ts';
import { storeDataset } from './store-dataset.ts';

/**
 * Reads a file, or several as one table, and stores them as a dataset version. What is to be a project's next version has
 * to keep its critical rules. @throws InputError, ExpectationError, StorageFullError, StorageUnavailableError
 */
export const importTable: IngestApi['importTable'] = async (
  { origin: kind, storageKey, projectId, ...input },
  report,
) => {
  const tell = sparingReport(report);
  tell({ fraction: 0, phase: 'Reading', detail: input.fileName });
  const { table, problems, problemCount, name, record } = await receiveTable(input, within(tell, 0, 0.6));
  const expectations =
    projectId === undefined ? null : await heedBeforeVersion(projectId, input.fileName, table);
  const dataset = {
    storageKey,
    name,
    origin: { kind, ...record },
    table,
    reading: { problems, problemCount },
  };
  const outcome = await storeDataset(dataset, within(tell, 0.6, 1));
  return { ...outcome, ...(expectations !== null && { expectations }) };
};

/** Progress of a part of a job that runs from one fraction of the whole to another. */
export function within(report: Report, from: number, to: number): Report {
  return progress => report({ ...progress, fraction: from + (to - from) * progress.fraction });
}

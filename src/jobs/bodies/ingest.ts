import type { IngestApi } from '../contracts/ingest.ts';
import type { Report } from '../contracts/progress.ts';
import { receiveTable } from './arrival.ts';
import { sparingReport } from './sparing-report.ts';
import { storeDataset } from './store-dataset.ts';

/** Reads a file, or several as one table, and stores them as a dataset version. @throws InputError, StorageFullError, StorageUnavailableError */
export const importTable: IngestApi['importTable'] = async (
  { origin: kind, storageKey, ...input },
  report,
) => {
  const tell = sparingReport(report);
  tell({ fraction: 0, phase: 'Reading', detail: input.fileName });
  const { table, problems, problemCount, name, record } = await receiveTable(input, within(tell, 0, 0.6));
  const dataset = {
    storageKey,
    name,
    origin: { kind, ...record },
    table,
    reading: { problems, problemCount },
  };
  return storeDataset(dataset, within(tell, 0.6, 1));
};

/** Progress of a part of a job that runs from one fraction of the whole to another. */
export function within(report: Report, from: number, to: number): Report {
  return progress => report({ ...progress, fraction: from + (to - from) * progress.fraction });
}

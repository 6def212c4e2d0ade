import type { IngestApi } from '../contracts/ingest.ts';
import type { Report } from '../contracts/progress.ts';
import { hashFile, readFile } from './read-file.ts';
import { sparingReport } from './sparing-report.ts';
import { storeDataset } from './store-dataset.ts';

/** Reads a file and stores it as a dataset version. @throws InputError, StorageFullError, StorageUnavailableError */
export const importTable: IngestApi['importTable'] = async (
  { source, fileName, origin, options = {}, storageKey },
  report,
) => {
  const tell = sparingReport(report);
  tell({ fraction: 0, phase: 'Reading', detail: fileName });
  const { table, problems, problemCount } = await readFile(source, options, 'whole', done =>
    tell({ fraction: 0.55 * done, phase: 'Reading', detail: fileName }),
  );
  const sha256 = await hashFile(source);
  const dataset = {
    storageKey,
    name: tableName(fileName),
    origin: { kind: origin, fileName, bytes: source.size, sha256 },
    table,
    reading: { problems, problemCount },
  };
  return storeDataset(dataset, within(tell, 0.6, 1));
};

/** A file's name without what says its format and packing. */
function tableName(fileName: string): string {
  const name = fileName
    .replace(/\.(gz|zip)$/i, '')
    .replace(/\.(csv|tsv|tab|txt|json|ndjson|jsonl|parquet|xlsx)$/i, '');
  return name || fileName;
}

/** Progress of a part of a job that runs from one fraction of the whole to another. */
function within(report: Report, from: number, to: number): Report {
  return progress => report({ ...progress, fraction: from + (to - from) * progress.fraction });
}

import type { TableInput } from '../../jobs/contracts/ingest.ts';

/** Files that may hold a table, as the `accept` of a file input. */
export const acceptedFiles =
  '.csv,.tsv,.txt,.tab,.json,.ndjson,.jsonl,.parquet,.xlsx,.gz,.zip,text/csv,text/tab-separated-values,text/plain,application/json';

/** The files as one table to be read, in their order; null where there are none. */
export function tableOf(files: readonly File[]): TableInput | null {
  const [first, ...others] = files.map(file => ({ source: file, fileName: file.name }));
  if (first === undefined) return null;
  return others.length === 0 ? first : { ...first, appended: others };
}

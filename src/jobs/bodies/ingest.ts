import { InputError } from '../../core/errors.ts';
import type { ColumnSchema, Table } from '../../core/table/column.ts';
import { convertColumn } from '../../core/table/convert-column.ts';
import { type ProblemLog, createProblemLog } from '../../core/table/read-problems.ts';
import type { DatasetVersion } from '../../lifecycle/dataset-version.ts';
import { readTable } from '../../storage/columns.ts';
import { getDatasetVersion } from '../../storage/datasets.ts';
import { NotStoredError } from '../../storage/errors.ts';
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

/** Makes a new version of a stored table in which some columns have other kinds. @throws InputError, NotStoredError */
export const changeKinds: IngestApi['changeKinds'] = async (
  { datasetVersionId, changes, storageKey },
  report,
) => {
  const tell = sparingReport(report);
  tell({ fraction: 0, phase: 'Reading' });
  const parent = await storedVersion(datasetVersionId);
  const changed = refuseUnknown(changes, parent);
  const log = createProblemLog();
  const table = convert(await readTable(parent), changed, log);
  const stillTrue = ({ check, column }: DatasetVersion['findings'][number]) =>
    check === 'type problems' && !changed.some(({ name }) => name === column);
  const dataset = {
    storageKey,
    name: parent.name,
    origin: { kind: 'schemaChange' as const, parent: parent.id, changed },
    table,
    reading: log.told(),
    inherited: parent.findings.filter(stillTrue),
  };
  return storeDataset(dataset, within(tell, 0.3, 1));
};

async function storedVersion(id: string): Promise<DatasetVersion> {
  const version = await getDatasetVersion(id);
  if (version === undefined) throw new NotStoredError('dataset version', id);
  return version;
}

function refuseUnknown(
  changes: readonly ColumnSchema[],
  { schema }: DatasetVersion,
): readonly ColumnSchema[] {
  const names = new Set(schema.map(({ name }) => name));
  for (const { name } of changes) if (!names.has(name)) throw noSuchColumn(name);
  return changes;
}

function noSuchColumn(name: string): InputError {
  return new InputError(`The table has no column "${name}".`);
}

function convert(table: Table, changes: readonly ColumnSchema[], log: ProblemLog): Table {
  const kinds = new Map(changes.map(({ name, kind }) => [name, kind]));
  const columns = table.columns.map(column =>
    convertColumn(column, kinds.get(column.name) ?? column.kind, log),
  );
  return { rows: table.rows, columns };
}

/** Progress of a part of a job that runs from one fraction of the whole to another. */
function within(report: Report, from: number, to: number): Report {
  return progress => report({ ...progress, fraction: from + (to - from) * progress.fraction });
}

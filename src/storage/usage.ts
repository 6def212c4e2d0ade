import { isNumericKind } from '../core/table/column.ts';
import type { DatasetVersion } from '../lifecycle/data/dataset-version.ts';
import type { Project } from '../lifecycle/project.ts';
import { type BackedUpStore, type Records, backedUpStores } from './backup/backup-records.ts';
import { datasetsOfProject, projectUse } from './project-contents.ts';
import { sizeOf } from './size-of.ts';
import { read } from './transaction.ts';

/** What is stored, measured record by record: the browser's own estimate covers more, and is rough. */
export interface StorageUse {
  readonly bytes: number;
  readonly stores: readonly {
    readonly store: BackedUpStore;
    readonly records: number;
    readonly bytes: number;
  }[];
  /** With the tables that only this project uses. */
  readonly projects: readonly { readonly project: Project; readonly bytes: number }[];
  /** Tables that several projects use. */
  readonly sharedBytes: number;
}

/** Measures everything that is stored; a table's columns count with its dataset version. */
export async function measureStorage(): Promise<StorageUse> {
  const records = await read([...backedUpStores], async transaction => {
    const lists = await Promise.all(backedUpStores.map(store => transaction.objectStore(store).getAll()));
    return Object.fromEntries(backedUpStores.map((store, i) => [store, lists[i]])) as unknown as Records;
  });
  const sizes = new Map<object, number>();
  for (const store of backedUpStores) for (const record of records[store]) sizes.set(record, sizeOf(record));
  for (const version of records.datasetVersions)
    sizes.set(version, sizes.get(version)! + (await columnBytes(version)));
  const sum = (list: readonly object[]) => list.reduce((bytes, record) => bytes + sizes.get(record)!, 0);

  const projectOfRun = new Map(records.runs.map(({ id, projectId }) => [id, projectId]));
  const uses = [
    ...records.projects.map(projectUse),
    ...records.projectVersions,
    ...records.runs,
    ...records.deployments,
  ];
  const shared = new Set<DatasetVersion>();
  const projects = records.projects.map(project => {
    const datasets = datasetsOfProject(project.id, uses, records.datasetVersions);
    for (const version of datasets.shared) shared.add(version);
    const ofProject = ownedStores.flatMap((store): readonly object[] =>
      records[store].filter(record => record.projectId === project.id),
    );
    const artifacts = records.artifacts.filter(({ runId }) => projectOfRun.get(runId) === project.id);
    const trials = records.trials.filter(({ runId }) => projectOfRun.get(runId) === project.id);
    return { project, bytes: sum([project, ...ofProject, ...artifacts, ...trials, ...datasets.own]) };
  });
  const stores = backedUpStores.map(store => ({
    store,
    records: records[store].length,
    bytes: sum(records[store]),
  }));
  return {
    bytes: stores.reduce((bytes, store) => bytes + store.bytes, 0),
    stores,
    projects: projects.sort((a, b) => b.bytes - a.bytes),
    sharedBytes: sum([...shared]),
  };
}

const ownedStores = [
  'projectVersions',
  'dataDictionaries',
  'dataSources',
  'expectationSuites',
  'segments',
  'pins',
  'preparationDrafts',
  'runs',
  'registeredModels',
  'modelVersions',
  'deployments',
  'predictions',
  'monitorReports',
  'alerts',
  'businessProblems',
  'decisions',
  'risks',
  'approvals',
  'documents',
  'complianceAnswers',
] as const satisfies readonly BackedUpStore[];

/** Columns never change: what a dictionary takes is read once. */
const dictionaryBytes = new Map<string, number>();

async function columnBytes({ storageKey, rows, schema }: DatasetVersion): Promise<number> {
  let bytes = 0;
  for (const [index, { kind }] of schema.entries()) {
    const width = isNumericKind(kind) ? Float64Array.BYTES_PER_ELEMENT : Int32Array.BYTES_PER_ELEMENT;
    bytes += rows * width;
    if (!isNumericKind(kind)) bytes += await dictionarySize(storageKey, index);
  }
  return bytes;
}

async function dictionarySize(storageKey: string, column: number): Promise<number> {
  const key = `${storageKey}/${column}`;
  const known = dictionaryBytes.get(key);
  if (known !== undefined) return known;
  const chunks = await read(['columnChunks'], ({ store }) =>
    store.getAll(IDBKeyRange.bound([storageKey, column], [storageKey, column, -1])),
  );
  const bytes = chunks.reduce((sum, chunk) => sum + sizeOf(chunk), 0);
  dictionaryBytes.set(key, bytes);
  return bytes;
}

import { isNumericKind } from '../../core/table/column.ts';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { deriveProjectVersions } from '../../lifecycle/data/project-version.ts';
import {
  type BackedUpStore,
  type BackupPart,
  type Records,
  asHeader,
  asPart,
  backedUpStores,
} from './backup-records.ts';
import { BackupError } from '../errors.ts';
import { databaseVersion } from '../migrations.ts';
import { projectUse } from '../project-contents.ts';

/** Reads the values of a backup from its start. */
export type Values = () => AsyncIterable<unknown>;

/** The parts after the header, each with the fields that it must have. @throws BackupError */
export async function* partsOf(values: Values): AsyncGenerator<BackupPart> {
  let first = true;
  for await (const value of values()) {
    if (!first) yield asPart(value);
    else asHeader(value, databaseVersion);
    first = false;
  }
}

/** All records but the chunks, after a look at the whole backup. @throws BackupError when anything lacks or contradicts */
export async function readRecords(values: Values): Promise<Records> {
  const records = new Map<BackedUpStore, unknown[]>(backedUpStores.map(store => [store, []]));
  const columnBytes = new Map<string, number>();
  let parts = 0;
  let ended = false;
  for await (const part of partsOf(values)) {
    if (ended) throw new BackupError('This backup goes on after its end.');
    if (part.store === 'end') {
      if (part.parts !== parts) throw new BackupError('This backup lacks some of its records.');
      ended = true;
      continue;
    }
    parts++;
    if (part.store !== 'columnChunks') {
      records.get(part.store)!.push(part.record);
    } else if (part.record.chunk >= 0) {
      const key = columnKey(part.record.storageKey, part.record.column);
      columnBytes.set(key, (columnBytes.get(key) ?? 0) + part.record.data.byteLength);
    }
  }
  if (!ended) throw new BackupError('This backup has no end.');
  const read = Object.fromEntries(records) as unknown as Records;
  for (const version of read.datasetVersions) checkColumns(version, columnBytes);
  return { ...read, projectVersions: allProjectVersions(read) };
}

/** Backups of schema 2 do not say which versions their projects have been on. */
function allProjectVersions(records: Records): Records['projectVersions'] {
  const { projects, runs, deployments, datasetVersions, projectVersions } = records;
  const told = new Set(projectVersions.map(({ id }) => id));
  const uses = [...projects.map(projectUse), ...runs, ...deployments];
  const derived = deriveProjectVersions(uses, datasetVersions);
  return [...projectVersions, ...derived.filter(({ id }) => !told.has(id))];
}

function checkColumns(version: DatasetVersion, columnBytes: ReadonlyMap<string, number>): void {
  for (const [index, { name, kind }] of version.schema.entries()) {
    const width = isNumericKind(kind) ? Float64Array.BYTES_PER_ELEMENT : Int32Array.BYTES_PER_ELEMENT;
    if ((columnBytes.get(columnKey(version.storageKey, index)) ?? 0) !== version.rows * width)
      throw new BackupError(`This backup lacks values of column "${name}" of "${version.name}".`);
  }
}

function columnKey(storageKey: string, column: number): string {
  return `${storageKey}/${column}`;
}

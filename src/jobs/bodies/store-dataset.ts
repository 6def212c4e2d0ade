import { InputError } from '../../core/errors.ts';
import { profileTable } from '../../core/explore/profile-table.ts';
import { assessQuality } from '../../core/quality/assess.ts';
import type { Finding } from '../../core/quality/finding.ts';
import type { Table } from '../../core/table/column.ts';
import type { ReadProblems } from '../../core/table/read-problems.ts';
import type { DatasetOrigin, DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { beginImport, writeColumn } from '../../storage/data/columns.ts';
import { getDatasetVersion, saveDatasetVersion } from '../../storage/data/datasets.ts';
import { holdLock, importLock } from '../../storage/locks.ts';
import type { ImportOutcome } from '../contracts/ingest.ts';
import type { Report } from '../contracts/progress.ts';
import { contentHash } from './content-hash.ts';

export interface NewDataset {
  /** Of an import that was not begun yet. */
  readonly storageKey: string;
  readonly name: string;
  readonly origin: DatasetOrigin;
  readonly table: Table;
  readonly reading: ReadProblems;
  /** Findings of the reading that this table came from, which its own values no longer show. */
  readonly inherited?: readonly Finding[];
}

/**
 * Checks a table and stores it as a dataset version, which becomes visible with the last write.
 * The same content is stored once: where it is here already, that version stays as it is.
 * @throws InputError where rows of people were erased from it since, StorageFullError, StorageUnavailableError
 */
export async function storeDataset(
  { storageKey, name, origin, table, reading, inherited = [] }: NewDataset,
  report: Report,
): Promise<ImportOutcome> {
  report({ fraction: 0, phase: 'Checking' });
  const id = await contentHash(table);
  const known = await getDatasetVersion(id);
  if (known?.erasures !== undefined)
    throw new InputError(
      'This table was here before, and rows of a person have been erased from it since.',
      'Take these rows out of the file, then open it again.',
    );
  if (known === undefined) {
    const profile = profileTable(table, done => report({ fraction: 0.1 + 0.3 * done, phase: 'Checking' }));
    const own = assessQuality(table, profile, reading.problems, reading.problemCount);
    const version: DatasetVersion = {
      id,
      storageKey,
      name,
      createdAt: Date.now(),
      rows: table.rows,
      schema: table.columns.map(({ name, kind }) => ({ name, kind })),
      origin,
      profile,
      findings: [...inherited, ...own],
    };
    await writeVersion(version, table, done => report({ fraction: 0.5 + 0.5 * done, phase: 'Storing' }));
  }
  report({ fraction: 1, phase: 'Done' });
  const { problems, problemCount } = reading;
  return { datasetVersionId: id, rows: table.rows, columns: table.columns.length, problemCount, problems };
}

/** The lock tells other tabs that this import is alive; without it they would sweep its chunks. */
async function writeVersion(
  version: DatasetVersion,
  table: Table,
  report: (fraction: number) => void,
): Promise<void> {
  const { storageKey, name } = version;
  await holdLock(importLock(storageKey), async () => {
    await beginImport(storageKey, name);
    for (const [index, column] of table.columns.entries()) {
      report(index / table.columns.length);
      await writeColumn(storageKey, index, column);
    }
    await saveDatasetVersion(version);
  });
}

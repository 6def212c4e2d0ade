import { findingsWithoutRows } from '../../../core/erasure/findings-without-rows.ts';
import { tableWithoutWords } from '../../../core/erasure/mentioning-cells.ts';
import { spelledRows, tableWithoutRows } from '../../../core/erasure/table-without-rows.ts';
import { InputError } from '../../../core/errors.ts';
import { profileTable } from '../../../core/explore/profile-table.ts';
import { assessQuality } from '../../../core/quality/assess.ts';
import { type Table, columnNamed, isNumeric } from '../../../core/table/column.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { findingsOfReading } from '../../../lifecycle/data/stored-quality-report.ts';
import { pastErasures } from '../../../lifecycle/erasure/erasure-record.ts';
import { type ErasureTask, isErased } from '../../../lifecycle/erasure/erasure-task.ts';
import { beginImport, readTable, writeColumn } from '../../../storage/data/columns.ts';
import { getDatasetVersion } from '../../../storage/data/datasets.ts';
import { eraseFromBatch } from '../../../storage/erasure/erase-from-batch.ts';
import { type VersionWithoutRows, eraseFromVersion } from '../../../storage/erasure/erase-from-version.ts';
import { beginErasure, erasureLock, listErasureTasks } from '../../../storage/erasure/erasure-tasks.ts';
import { NotStoredError } from '../../../storage/errors.ts';
import { finishErasure } from '../../../storage/erasure/finish-erasure.ts';
import { readHoldings } from '../../../storage/erasure/scope.ts';
import { listEvents } from '../../../storage/governance/events.ts';
import { sha256 } from '../../../storage/governance/sha256.ts';
import { holdLock, importLock } from '../../../storage/locks.ts';
import { listRunsOnVersion } from '../../../storage/models/runs.ts';
import { dropImport } from '../../../storage/recovery.ts';
import type { DoneErasure, ErasureApi } from '../../contracts/erasure.ts';
import type { Report } from '../../contracts/progress.ts';
import { contentHash } from '../content-hash.ts';
import { sparingReport } from '../sparing-report.ts';

/**
 * Erases a person: first it is written down what is to be done, then version after version and batch after batch is put in
 * the place of what was, each all or nothing, and at last the texts and the record of it. @throws InputError, HistoryError, StorageFullError
 */
export const erase: ErasureApi['erase'] = (task, report) =>
  holdLock(erasureLock, async () => {
    const tell = sparingReport(report);
    const known = await storedTask(task.id);
    const done = known === undefined ? await doneBefore(task) : undefined;
    if (done !== undefined) return done;
    if (known === undefined) await begin(task);
    const pending = (known ?? task).versions.filter(
      ({ datasetVersionId }) => !isErased(known ?? task, datasetVersionId),
    );
    const share = 0.9 / Math.max(1, pending.length);
    for (const [p, part] of pending.entries())
      await eraseVersion(task.id, part, ({ fraction, ...rest }) =>
        tell({ ...rest, fraction: share * (p + fraction), detail: `Version ${p + 1} of ${pending.length}` }),
      );
    tell({ fraction: 0.9, phase: 'Erasing from the predictions' });
    for (const batch of task.batches) await eraseFromBatch(batch);
    tell({ fraction: 0.95, phase: 'Erasing from texts' });
    const now = (await storedTask(task.id)) ?? task;
    const record = await finishErasure(now, await scopeOf(now));
    tell({ fraction: 1, phase: 'Done' });
    return { record, at: Date.now(), salt: now.salt };
  });

/** Another tab may have gone on with it to its end, while this one waited. */
async function doneBefore(task: ErasureTask): Promise<DoneErasure | undefined> {
  const past = pastErasures(await listEvents(task.projectId)).find(({ erasure }) => erasure === task.id);
  if (past === undefined) return undefined;
  const { at, who: _who, ...record } = past;
  return { record, at, salt: task.salt };
}

/** Row numbers are of the tables that were searched: others since would lose the wrong rows. */
async function begin(task: ErasureTask): Promise<void> {
  const [other] = await listErasureTasks();
  if (other !== undefined)
    throw new InputError('Another erasure is not done yet.', 'Let it go on to its end, then search again.');
  for (const { datasetVersionId, storageKey } of task.versions) {
    const version = await getDatasetVersion(datasetVersionId);
    if (version?.storageKey !== storageKey)
      throw new InputError('The tables have changed since they were searched.', 'Search again.');
  }
  await beginErasure(task);
}

async function storedTask(id: string): Promise<ErasureTask | undefined> {
  return (await listErasureTasks()).find(task => task.id === id);
}

async function scopeOf({ projectId, projects }: ErasureTask) {
  const { versions, runs } = await readHoldings(projectId);
  return {
    projects: new Set(projects),
    runs: new Set(runs.filter(run => projects.includes(run.projectId)).map(({ id }) => id)),
    versions: new Set(versions.map(({ id }) => id)),
  };
}

/** Makes the version anew beside what it was, then puts it in its place; one that was removed meanwhile needs nothing. */
async function eraseVersion(
  taskId: string,
  part: ErasureTask['versions'][number],
  report: Report,
): Promise<void> {
  const version = await getDatasetVersion(part.datasetVersionId);
  if (version === undefined) return;
  report({ fraction: 0, phase: 'Reading' });
  const table = await readTable(version);
  const task = await storedTask(taskId);
  if (task === undefined) throw new NotStoredError('erasure', taskId);
  const without = await versionWithout(version, table, part, task, report);
  const { storageKey } = without.version;
  await holdLock(importLock(storageKey), async () => {
    try {
      await beginImport(storageKey, version.name);
      for (const [index, column] of without.table.columns.entries()) {
        report({ fraction: 0.5 + (0.5 * index) / table.columns.length, phase: 'Storing' });
        await writeColumn(storageKey, index, column);
      }
      await eraseFromVersion(taskId, part, without.version);
    } catch (error) {
      await dropImport(storageKey);
      throw error;
    }
  });
}

async function versionWithout(
  version: DatasetVersion,
  table: Table,
  { rows: gone, cleared }: ErasureTask['versions'][number],
  { salt, words }: Pick<ErasureTask, 'salt' | 'words'>,
  report: Report,
): Promise<{ readonly version: VersionWithoutRows; readonly table: Table }> {
  const left = tableWithoutWords(tableWithoutRows(table, gone), cleared, words);
  const profile = profileTable(left, done => report({ fraction: 0.1 + 0.3 * done, phase: 'Checking' }));
  const told = findingsWithoutRows(findingsOfReading(version), gone);
  return {
    table: left,
    version: {
      storageKey: crypto.randomUUID(),
      rows: left.rows,
      profile,
      findings: [...told, ...assessQuality(left, profile)],
      hashes: {
        erasedHash: sha256(`${salt}\n${spelledRows(table, gone)}`),
        contentHash: await contentHash(left),
      },
      actual: await actualByRun(version, table, gone),
    },
  };
}

/** What was to be predicted of these rows, for each run with a number as its target. */
async function actualByRun(
  { id }: DatasetVersion,
  table: Table,
  gone: readonly number[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const runs = await listRunsOnVersion(id);
  return new Map(
    runs.flatMap(run => {
      if (run.problem.task !== 'regression') return [];
      const target = columnNamed(table, run.problem.target);
      return isNumeric(target) ? [[run.id, gone.map(row => target.values[row]!)] as const] : [];
    }),
  );
}

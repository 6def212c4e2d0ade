import type { Run } from '../lifecycle/training/run.ts';
import { announce } from './changes.ts';
import { sweepCheckpoints } from './models/checkpoints.ts';
import { chunksOf } from './data/column-chunks.ts';
import { HistoryError, NotStoredError } from './errors.ts';
import { importLock, isHeld, locksSpanTabs, runLock } from './locks.ts';
import { endRun } from './models/runs.ts';
import type { StagedImport } from './schema.ts';
import { read, write } from './transaction.ts';
import { dropUnusedDatasets } from './data/unused-datasets.ts';

/** What the last session left half done. */
export interface Swept {
  readonly imports: readonly StagedImport[];
  readonly runs: readonly Run[];
}

/** Without Web Locks a job of another tab looks cut off; no job takes a day. */
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Removes what imports that were cut off left behind, and marks runs that were cut off as interrupted; for the app's start.
 * Also removes checkpoints that no run will go on from, and tables that no project uses any more, or ever came to use, since nobody could reach or remove them.
 */
export async function sweepInterrupted(now = Date.now()): Promise<Swept> {
  const [staged, runs] = await read(['imports', 'runs'], transaction =>
    Promise.all([transaction.objectStore('imports').getAll(), transaction.objectStore('runs').getAll()]),
  );
  const swept = { imports: [] as StagedImport[], runs: [] as Run[] };
  for (const one of staged) {
    if (!(await isCutOff(importLock(one.storageKey), one.startedAt, now))) continue;
    await dropImport(one.storageKey);
    swept.imports.push(one);
  }
  for (const run of runs) {
    if (run.state !== 'running' || !(await isCutOff(runLock(run.id), run.startedAt, now))) continue;
    if (await interrupt({ ...run, state: 'interrupted', endedAt: now })) swept.runs.push(run);
  }
  if (swept.imports.length > 0) announce('imports');
  await sweepCheckpoints(now);
  await dropUnusedDatasets(now - dayMs);
  return swept;
}

/** Takes back an import that was begun: its chunks and its registration. Does nothing once it was completed. */
export async function dropImport(storageKey: string): Promise<void> {
  await write(['imports', 'columnChunks'], 'relaxed', async transaction => {
    const imports = transaction.objectStore('imports');
    if ((await imports.getKey(storageKey)) === undefined) return;
    await transaction.objectStore('columnChunks').delete(chunksOf(storageKey));
    await imports.delete(storageKey);
  });
}

async function isCutOff(lock: string, startedAt: number, now: number): Promise<boolean> {
  if (await isHeld(lock)) return false;
  return locksSpanTabs() || now - startedAt > dayMs;
}

/** False when the run ended or was removed while we looked. */
async function interrupt(run: Exclude<Run, { state: 'running' }>): Promise<boolean> {
  try {
    await endRun(run);
    return true;
  } catch (error) {
    if (error instanceof HistoryError || error instanceof NotStoredError) return false;
    throw error;
  }
}

import type { Checkpoint } from '../lifecycle/checkpoint.ts';
import { NotStoredError } from './errors.ts';
import { read, write } from './transaction.ts';

/** The keys of a run's checkpoints. */
export function checkpointsOf(runId: string): IDBKeyRange {
  return IDBKeyRange.bound([runId], [runId, []]);
}

/**
 * Stores a piece of a running run's work, in place of what was there for the same task.
 * @throws NotStoredError when the run is not stored
 */
export function saveCheckpoint(checkpoint: Checkpoint): Promise<void> {
  return write(['checkpoints', 'runs'], 'relaxed', async transaction => {
    const run = await transaction.objectStore('runs').getKey(checkpoint.runId);
    if (run === undefined) throw new NotStoredError('run', checkpoint.runId);
    await transaction.objectStore('checkpoints').put(checkpoint);
  });
}

/** All that is stored of a run's work. */
export function readCheckpoints(runId: string): Promise<readonly Checkpoint[]> {
  return read(['checkpoints'], ({ store }) => store.getAll(checkpointsOf(runId)));
}

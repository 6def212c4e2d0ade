import type { Checkpoint } from '../../lifecycle/training/checkpoint.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { NotStoredError } from '../errors.ts';
import { read, write } from '../transaction.ts';

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

const dayMs = 24 * 60 * 60 * 1000;
/** An interrupted run that nobody took up for so long begins anew. */
const keptForMs = 30 * dayMs;

/** Removes what no run will go on from: of runs that have ended or are gone, or were interrupted more than 30 days before `now`. */
export function sweepCheckpoints(now: number): Promise<void> {
  return write(['checkpoints', 'runs'], 'relaxed', async transaction => {
    const [checkpoints, runs] = [transaction.objectStore('checkpoints'), transaction.objectStore('runs')];
    const ids = new Set((await checkpoints.getAllKeys()).map(([runId]) => runId));
    await Promise.all(
      [...ids].map(async id => {
        if (!mayBeContinued(await runs.get(id), now)) await checkpoints.delete(checkpointsOf(id));
      }),
    );
  });
}

function mayBeContinued(run: Run | undefined, now: number): boolean {
  return run?.state === 'running' || (run?.state === 'interrupted' && now - run.endedAt <= keptForMs);
}

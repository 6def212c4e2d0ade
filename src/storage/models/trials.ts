import type { Trial } from '../../core/selection/search/trial.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { read, write } from '../transaction.ts';

/**
 * Stores all that a run has tried so far, in place of what was stored before.
 * @throws NotStoredError when the run is not stored
 */
export async function saveTrials(runId: string, trials: readonly Trial[]): Promise<void> {
  await write(['trials', 'runs'], 'relaxed', async transaction => {
    if ((await transaction.objectStore('runs').getKey(runId)) === undefined)
      throw new NotStoredError('run', runId);
    await transaction.objectStore('trials').put({ runId, trials });
  });
  announce('trials');
}

/** In the order in which they ended; none for a run that searched nothing. */
export async function getTrials(runId: string): Promise<readonly Trial[]> {
  return (await read(['trials'], ({ store }) => store.get(runId)))?.trials ?? [];
}

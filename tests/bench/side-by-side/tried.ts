import { readFileSync } from 'node:fs';
import type { Searcher } from '../../../src/core/selection/search/searcher.ts';
import { cutLearningTask } from '../../../src/core/selection/learning-task.ts';
import { type EndedTrial, runTrials } from '../../../src/core/selection/run-trials.ts';
import { limitTime } from '../../../src/core/selection/time-limit.ts';
import { sampleTable } from '../../reference/sample-table.ts';
import type { NodePool } from './node-pool.ts';
import type { ThreadInput } from './trial-thread.ts';

const now = () => performance.now();

/** Tries what the searcher proposes on the pool; the seconds that it took. */
export async function timeTrials(
  pool: NodePool,
  { file, problem, settings }: ThreadInput,
  searcher: Searcher,
): Promise<{ readonly seconds: number; readonly ended: readonly EndedTrial[] }> {
  const { planFor } = cutLearningTask({ table: await sampleTable(readFileSync(file)), problem, settings });
  const began = now();
  const ended = await runTrials(searcher, {
    ...pool,
    folds: settings.folds,
    planFor,
    now,
    time: limitTime(now, { share: 1 }),
    whenTimeIsOver: 'fail',
    firstNumber: 0,
    onProgress: () => {},
    onEnded: () => {},
  });
  return { seconds: (now() - began) / 1000, ended };
}

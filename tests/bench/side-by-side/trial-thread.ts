/** One of Node's threads that does a training's tasks, as `workers/trials.ts` does in a browser. */
import { parentPort, workerData } from 'node:worker_threads';
import type { EstimatorName } from '../../../src/core/models/catalogue.ts';
import { foldEvaluator } from '../../../src/core/selection/fold-evaluator.ts';
import type { FoldTask } from '../../../src/core/selection/fold-task.ts';
import { cutLearningTask } from '../../../src/core/selection/learning-task.ts';
import { limitTime } from '../../../src/core/selection/time-limit.ts';
import { compiledEstimator } from '../../../src/jobs/bodies/compiled-estimator.ts';
import { type SampleTask, tableOf } from './sample-task.ts';

const input = workerData as SampleTask;
const { problem, settings } = input;
const estimatorFor = (name: EstimatorName) => compiledEstimator(name);
const now = () => performance.now();
const task = cutLearningTask({ table: await tableOf(input), problem, settings });
const evaluate = foldEvaluator(task, { now, estimatorFor });

export interface TrialQuestion {
  readonly id: number;
  readonly task: FoldTask;
  /** Null where there is no limit. */
  readonly secondsLeft: number | null;
}

async function answer({ id, task, secondsLeft: seconds }: TrialQuestion): Promise<void> {
  const { check, secondsLeft } = limitTime(now, {
    ...(seconds !== null && { budgetSeconds: seconds }),
    share: 1,
  });
  try {
    const outcome = await evaluate(task, { report: check, secondsLeft });
    parentPort!.postMessage({ id, outcome }, []);
  } catch (error) {
    parentPort!.postMessage({ id, error: String(error) }, []);
  }
}

parentPort!.on('message', message => void answer(message));
parentPort!.postMessage('ready', []);

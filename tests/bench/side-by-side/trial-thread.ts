/** One of Node's threads that does a training's tasks, as `workers/trials.ts` does in a browser. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { EstimatorName } from '../../../src/core/models/catalogue.ts';
import { foldEvaluator } from '../../../src/core/selection/fold-evaluator.ts';
import type { FoldTask } from '../../../src/core/selection/fold-task.ts';
import { type ComparisonInput, cutLearningTask } from '../../../src/core/selection/learning-task.ts';
import { takeTableRows } from '../../../src/core/table/column.ts';
import { compiledEstimator } from '../../../src/jobs/bodies/compiled-estimator.ts';
import { sampleTable } from '../../reference/sample-table.ts';

export interface ThreadInput extends Omit<ComparisonInput, 'table'> {
  readonly file: string;
  /** The first rows of the file. */
  readonly rows: number;
}

const { file, rows, problem, settings } = workerData as ThreadInput;
const whole = await sampleTable(readFileSync(file));
const table = takeTableRows(
  whole,
  Array.from({ length: Math.min(rows, whole.rows) }, (_, row) => row),
);
const estimatorFor = (name: EstimatorName) => compiledEstimator(name);
const now = () => performance.now();
const evaluate = foldEvaluator(cutLearningTask({ table, problem, settings }), { now, estimatorFor });

async function answer({ id, task }: { readonly id: number; readonly task: FoldTask }): Promise<void> {
  try {
    const outcome = await evaluate(task, { report: () => {}, secondsLeft: () => null });
    parentPort!.postMessage({ id, outcome }, []);
  } catch (error) {
    parentPort!.postMessage({ id, error: String(error) }, []);
  }
}

parentPort!.on('message', message => void answer(message));
parentPort!.postMessage('ready', []);

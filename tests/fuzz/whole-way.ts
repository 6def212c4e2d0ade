import { profileTable } from '../../src/core/explore/profile-table.ts';
import { cpuEstimators } from '../../src/core/models/estimators.ts';
import { checkInputs } from '../../src/core/pipeline/check-inputs.ts';
import type { PipelineModel } from '../../src/core/pipeline/pipeline-model.ts';
import { predictTable } from '../../src/core/pipeline/predict-table.ts';
import { reportQuality } from '../../src/core/quality/quality-report.ts';
import { defaultThresholds } from '../../src/core/quality/thresholds.ts';
import { trainAndCompare } from '../../src/core/selection/train-and-compare.ts';
import type { Table } from '../../src/core/table/column.ts';
import { readCsv } from '../../src/core/table/read-csv.ts';
import { csvSource } from '../../src/jobs/bodies/csv-source.ts';
import { readFile } from '../../src/jobs/bodies/read-file.ts';
import { problemObstacles } from '../../src/lifecycle/problem/problem-obstacles.ts';
import { proposeProblem } from '../../src/lifecycle/problem/propose-problem.ts';
import { proposeTarget } from '../../src/lifecycle/problem/propose-target.ts';
import { loadCsvKernel } from '../../src/kernels/csv/load.ts';
import type { AnyFile } from './any-file.ts';
import { checkRoundTrips } from './round-trips.ts';
import { checkSplitFiles } from './split-files.ts';

/** How far a file came: refused at the import, without a question that can be asked, or all the way. */
export type Outcome = 'refused' | 'imported' | 'predicted';

const unheard = () => {};
const named = new Set(['InputError', 'FitError']);

/**
 * A file through import, also cut into two, quality, preparation, a cheap training and scoring, and its table through each export. Whatever
 * the file holds: every error has a name of ours, and no prediction is NaN. @throws Error saying what went wrong
 */
export async function goTheWholeWay({ bytes, columns }: AnyFile): Promise<Outcome> {
  await orRefusal(() => checkSplitFiles(columns));
  const source = new Blob([bytes]);
  const table = await orRefusal(async () => (await readFile(source, {}, 'whole', unheard)).table);
  if (table === null) return 'refused';
  await checkRoundTrips(table);
  const pipeline = await learn(table);
  if (pipeline === null) return 'imported';
  checkPredictions(pipeline, table);
  const again = await orRefusal(() => readToPredict(pipeline, source));
  if (again !== null) checkPredictions(pipeline, again);
  return 'predicted';
}

/** Null where the work was refused by name. */
async function orRefusal<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && named.has(error.name) && error.message.length > 0) return null;
    throw error;
  }
}

async function learn(table: Table): Promise<PipelineModel | null> {
  const profile = profileTable(table);
  const target = proposeTarget(profile);
  const about = profile.find(({ name }) => name === target);
  const problem = about === undefined ? null : proposeProblem(about).problem;
  reportQuality(table, { problem, thresholds: defaultThresholds });
  if (problem === null || problemObstacles({ profile }, problem, { folds: 2, testShare: 0.25 }).length > 0)
    return null;
  const cheap = problem.task === 'classification' ? 'logisticRegression' : 'ridge';
  const settings = { seed: 1, candidates: [cheap], folds: 2, testShare: 0.25 } as const;
  const surroundings = { now: () => 0, estimatorFor: () => cpuEstimators[cheap], report: unheard };
  return orRefusal(async () => (await trainAndCompare({ table, problem, settings }, surroundings)).pipeline);
}

/** As a file of new rows is read for a model. */
async function readToPredict(pipeline: PipelineModel, source: Blob): Promise<Table> {
  const csv = await csvSource(source);
  const chunk = new Uint8Array(await csv.arrayBuffer());
  async function* open() {
    yield chunk;
  }
  const schema = pipeline.inputs.map(({ name, kind }) => ({ name, kind }));
  const { table } = await readCsv(open, { schema, kernel: await loadCsvKernel() });
  checkInputs(pipeline, table);
  return table;
}

function checkPredictions(pipeline: PipelineModel, table: Table): void {
  const predictions = predictTable(pipeline, table);
  const values = predictions.task === 'classification' ? predictions.probabilities : predictions.values;
  const expected = table.rows * (predictions.task === 'classification' ? predictions.classes.length : 1);
  const odd = values.findIndex(value => !Number.isFinite(value));
  if (odd !== -1 || values.length !== expected)
    throw new Error(`prediction ${odd} of ${values.length} is ${values[odd]}, of ${expected} expected`);
}

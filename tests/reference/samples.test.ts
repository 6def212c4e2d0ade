import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toAnswer } from '../../src/core/evaluation/answer.ts';
import { classificationMetrics } from '../../src/core/evaluation/classification-metrics.ts';
import { regressionMetrics } from '../../src/core/evaluation/regression-metrics.ts';
import { type CpuEstimatorName, cpuEstimators } from '../../src/core/models/estimators.ts';
import { candidates as allCandidates } from '../../src/core/models/catalogue.ts';
import type { PipelineModel } from '../../src/core/pipeline/pipeline-model.ts';
import { predictTable } from '../../src/core/pipeline/predict-table.ts';
import type { Problem } from '../../src/core/pipeline/problem.ts';
import { chooseInputs } from '../../src/core/preprocessing/choose-inputs.ts';
import { defaultPlan } from '../../src/core/preprocessing/default-plan.ts';
import { candidateResults } from '../../src/core/selection/candidate-results.ts';
import { candidateSearcher } from '../../src/core/selection/candidate-searcher.ts';
import { foldEvaluator } from '../../src/core/selection/fold-evaluator.ts';
import { cutFolds } from '../../src/core/selection/splitting/cut-rows.ts';
import { refitBest } from '../../src/core/selection/refit.ts';
import { runTrials } from '../../src/core/selection/run-trials.ts';
import { seedsOf } from '../../src/core/selection/seeds.ts';
import { limitTime } from '../../src/core/selection/time-limit.ts';
import { readTarget } from '../../src/core/selection/target-values.ts';
import { takeValues, type TrainingData } from '../../src/core/selection/training-data.ts';
import { takeTableRows } from '../../src/core/table/column.ts';
import { compiledEstimator } from '../../src/jobs/bodies/compiled-estimator.ts';
import { references } from './reference.ts';
import { sampleTable } from './sample-table.ts';

interface Sample {
  readonly file: string;
  readonly target: string;
  readonly testRows: readonly number[];
}
interface ClassScores {
  readonly accuracy: number;
  readonly rocAuc: number;
}

const samples = join(import.meta.dirname, '../../public/samples');

const estimatorFor = (name: string) => compiledEstimator(name as CpuEstimatorName);
/** A forest's score on some hundred test rows is luck to a point: theirs is the mean over ten seeds, ours over these. */
const seeds = [42, 43, 44, 45, 46];

/** The committed split: the same rows that scikit-learn learned from and was measured on. */
async function splitOf({ file, target, testRows }: Sample, problem: Problem) {
  const table = await sampleTable(readFileSync(join(samples, file)));
  const { rows, values, target: asked } = readTarget(table, problem);
  expect(rows).toHaveLength(table.rows);
  const held = new Set(testRows);
  const trainRows = rows.filter(row => !held.has(row));
  const { inputs } = chooseInputs(takeTableRows(table, trainRows), target);
  const training: TrainingData = {
    table: { rows: trainRows.length, columns: inputs },
    target: asked,
    values: takeValues(values, trainRows),
  };
  const test = takeTableRows(table, testRows);
  return { training, test, actual: takeValues(values, Uint32Array.from(testRows)) };
}

type Split = Awaited<ReturnType<typeof splitOf>>;

/** One estimator's metrics on the test rows, as the deployed pipeline would score them: the mean over the seeds. */
async function metricsOf(name: CpuEstimatorName, split: Split): Promise<Readonly<Record<string, number>>> {
  const compared = [
    { state: 'done', estimator: name, params: {}, scores: [], mean: 0, sd: 0, seconds: 0 },
  ] as const;
  const bySeed: Readonly<Record<string, number>>[] = [];
  for (const seed of seeds) {
    const { pipeline } = await refitBest(compared, taskOf(split), { estimatorFor }, { seed });
    bySeed.push(testMetrics(pipeline, split));
  }
  const names = Object.keys(bySeed[0]!);
  const meanOf = (metric: string) =>
    bySeed.reduce((sum, metrics) => sum + metrics[metric]!, 0) / seeds.length;
  return Object.fromEntries(names.map(metric => [metric, meanOf(metric)]));
}

/** The metrics of the candidate that cross-validation on the training rows prefers. */
async function metricsOfBest(split: Split, { metric, task }: Problem) {
  const names = allCandidates[task].filter(name => name in cpuEstimators);
  const splits = cutFolds(
    { kind: task === 'classification' ? 'stratified' : 'random', shuffle: true, repeats: 1 },
    split.training,
    5,
    42,
  );
  const learning = { ...taskOf(split), splits, metric, seeds: seedsOf(42) };
  const clock = { now: () => 0, estimatorFor };
  const ended = await runTrials(candidateSearcher({ candidates: names }), {
    ...clock,
    evaluate: foldEvaluator(learning, clock),
    folds: splits.length,
    parallel: 1,
    planFor: learning.planFor,
    time: limitTime(clock.now, { share: 1 }),
    whenTimeIsOver: 'fail',
    firstNumber: 0,
    onProgress: () => {},
    onEnded: () => {},
  });
  const { pipeline } = await refitBest(candidateResults(ended), learning, clock, { seed: 42 });
  return testMetrics(pipeline, split);
}

function taskOf({ training }: Split) {
  const plan = defaultPlan(training.table.columns);
  return { training, planFor: () => plan };
}

function testMetrics(pipeline: PipelineModel, { test, actual }: Split): Readonly<Record<string, number>> {
  const predictions = predictTable(pipeline, test);
  const data = predictions.task === 'regression' ? predictions.values : predictions.probabilities;
  const answered = { data, rows: test.rows, columns: data.length / test.rows };
  const answer = toAnswer(pipeline.target, actual, answered);
  return answer.task === 'regression' ? regressionMetrics(answer) : classificationMetrics(answer);
}

describe('at or above scikit-learn minus 0.01 on the same split', () => {
  const cases = references<
    Sample,
    { classes: readonly string[]; logisticRegression: ClassScores; randomForest: ClassScores }
  >('samples').filter(({ expected }) => 'classes' in expected);
  const problemOf = ({ target }: Sample): Problem => ({
    task: 'classification',
    target,
    positive: null,
    metric: 'roc_auc',
  });

  test.each(cases)('$name', { timeout: 120_000 }, async ({ inputs, expected }) => {
    const problem = problemOf(inputs);
    const split = await splitOf(inputs, problem);
    expect(split.training.target).toMatchObject({ classes: expected.classes });

    for (const [name, theirs] of [
      ['logisticRegression', expected.logisticRegression],
      ['randomForestClassifier', expected.randomForest],
    ] as const) {
      const ours = await metricsOf(name, split);
      expect(ours['accuracy'], `${name} accuracy`).toBeGreaterThanOrEqual(theirs.accuracy - 0.01);
      expect(ours['roc_auc'], `${name} AUC`).toBeGreaterThanOrEqual(theirs.rocAuc - 0.01);
    }

    const best = await metricsOfBest(split, problem);
    const theirBest = Math.max(expected.logisticRegression.rocAuc, expected.randomForest.rocAuc);
    expect(best['roc_auc'], 'AUC of the chosen model').toBeGreaterThanOrEqual(theirBest - 0.01);
  });
});

describe('an RMSE of at most 1.03 times that of scikit-learn on the same split', () => {
  const cases = references<Sample, { ridge: { rmse: number }; randomForest: { rmse: number } }>(
    'samples',
  ).filter(({ expected }) => 'ridge' in expected);

  test.each(cases)('$name', { timeout: 120_000 }, async ({ inputs, expected }) => {
    const problem: Problem = {
      task: 'regression',
      target: inputs.target,
      positive: null,
      metric: 'neg_root_mean_squared_error',
    };
    const split = await splitOf(inputs, problem);

    for (const [name, theirs] of [
      ['ridge', expected.ridge],
      ['randomForestRegressor', expected.randomForest],
    ] as const) {
      const ours = await metricsOf(name, split);
      expect(ours['root_mean_squared_error'], name).toBeLessThanOrEqual(theirs.rmse * 1.03);
    }

    const best = await metricsOfBest(split, problem);
    const theirBest = Math.min(expected.ridge.rmse, expected.randomForest.rmse);
    expect(best['root_mean_squared_error'], 'the chosen model').toBeLessThanOrEqual(theirBest * 1.03);
  });
});

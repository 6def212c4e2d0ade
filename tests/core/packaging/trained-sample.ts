import { readFileSync } from 'node:fs';
import { type EstimatorName, estimatorEntries } from '../../../src/core/models/catalogue.ts';
import { cpuEstimator } from '../../../src/core/models/estimators.ts';
import type { PipelineModel, Predictions } from '../../../src/core/pipeline/pipeline-model.ts';
import { predictTable } from '../../../src/core/pipeline/predict-table.ts';
import type { Problem } from '../../../src/core/pipeline/problem.ts';
import { describeInput } from '../../../src/core/preprocessing/describe-input.ts';
import { fitPreparation } from '../../../src/core/preprocessing/fit-preparation.ts';
import { learningRows } from '../../../src/core/preprocessing/learning-rows.ts';
import { categoricalFeatures, planTaking } from '../../../src/core/preprocessing/native-plan.ts';
import type { PreparationPlan } from '../../../src/core/preprocessing/plan.ts';
import { type CutData, cutTestSet } from '../../../src/core/selection/cut-test-set.ts';
import { readTarget } from '../../../src/core/selection/target-values.ts';
import {
  classCount,
  preparationContext,
  takeTrainingRows,
  type TrainingData,
} from '../../../src/core/selection/training-data.ts';
import { type Column, isNumeric, type Table, takeTableRows } from '../../../src/core/table/column.ts';
import { sampleTable } from '../../reference/sample-table.ts';

/** A sample that the app comes with, and what is asked of it. */
export const sampleProblems = {
  'telco-churn': { task: 'classification', target: 'churn', positive: 'Yes', metric: 'roc_auc' },
  penguins: { task: 'classification', target: 'species', positive: null, metric: 'neg_log_loss' },
  diabetes: { task: 'classification', target: 'diabetes', positive: 'pos', metric: 'roc_auc' },
  concrete: { task: 'regression', target: 'compressive_strength', positive: null, metric: 'r2' },
} as const satisfies Record<string, Problem>;
export type SampleName = keyof typeof sampleProblems;

export interface TrainedSample {
  readonly pipeline: PipelineModel;
  readonly plan: PreparationPlan;
  /** What it learned from. */
  readonly training: TrainingData;
  /** The sample's test set as it is. */
  readonly test: TrainingData;
  /** Every row of the sample's test set, and some of them once more with gaps and categories that training never saw. */
  readonly rows: Table;
  readonly predictions: Predictions;
}

/** Rows that a model of a test learns from, at most: what it is exported as does not depend on how well it learned. */
const mostTrainingRows = 1000;

/** A pipeline trained on a sample's training rows as the app would, with what it says of the test rows. */
export async function trainedSample(
  sample: SampleName,
  estimator: EstimatorName,
  params: object = {},
  plan?: (columns: readonly Column[]) => PreparationPlan,
): Promise<TrainedSample> {
  const { training: whole, test } = await cutSample(sample);
  const training = takeTrainingRows(
    whole,
    Uint32Array.from({ length: Math.min(mostTrainingRows, whole.table.rows) }, (_, row) => row),
  );
  const { table, target } = training;
  const context = preparationContext(training, 1);
  const planned = plan?.(table.columns) ?? planTaking(estimatorEntries[estimator].takes, table.columns);
  const preparation = fitPreparation(planned, table, context);
  const { features, values } = learningRows(planned, preparation, table, context);
  const given = { ...cpuEstimator(estimator).defaults, ...params };
  const model = await cpuEstimator(estimator).fit(features, values, given, {
    seed: 1,
    classes: classCount(target),
    categorical: categoricalFeatures(preparation),
  });
  const inputs = table.columns.map(describeInput);
  const pipeline: PipelineModel = {
    format: 'terrarium-pipeline/1',
    inputs,
    target,
    preparation,
    estimator,
    params: given,
    model,
  };
  const rows = withGaps(test.table);
  return { pipeline, plan: planned, training, test, rows, predictions: predictTable(pipeline, rows) };
}

const cutSamples = new Map<SampleName, Promise<CutData>>();

function cutSample(sample: SampleName): Promise<CutData> {
  const known = cutSamples.get(sample);
  if (known !== undefined) return known;
  const problem: Problem = sampleProblems[sample];
  const cut = sampleTable(readFileSync(`public/samples/${sample}.csv`)).then(table =>
    cutTestSet(table, readTarget(table, problem), { folds: 3, testShare: 0.2, seed: 1 }),
  );
  cutSamples.set(sample, cut);
  return cut;
}

/** The table, then its first 40 rows again: of each, every third cell is empty, and every fifth category a new one. */
function withGaps(table: Table): Table {
  const gapped = Math.min(40, table.rows);
  const order = [...Array(table.rows).keys(), ...Array(gapped).keys()];
  const { columns } = takeTableRows(table, order);
  const from = table.rows;
  return {
    rows: order.length,
    columns: columns.map((column, c): Column => {
      if (isNumeric(column)) {
        const values = column.values.map((value, row) => (row >= from && (row + c) % 3 === 0 ? NaN : value));
        return { ...column, values };
      }
      const dictionary = [...column.dictionary, 'never seen'];
      const codes = column.codes.map((code, row) =>
        row < from || (row + c) % 3 > 1 ? code : (row + c) % 3 === 0 ? -1 : dictionary.length - 1,
      );
      return { ...column, dictionary, codes };
    }),
  };
}

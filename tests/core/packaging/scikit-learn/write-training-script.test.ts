import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { DecisionMetric } from '../../../../src/core/evaluation/decision-metrics.ts';
import { evaluate } from '../../../../src/core/evaluation/evaluate.ts';
import type { EstimatorName } from '../../../../src/core/models/catalogue.ts';
import {
  type TrainingRecipe,
  writeTrainingScript,
} from '../../../../src/core/packaging/scikit-learn/write-training-script.ts';
import { predictTable } from '../../../../src/core/pipeline/predict-table.ts';
import { positiveCode, type TrainingData } from '../../../../src/core/selection/training-data.ts';
import { encodeTexts } from '../../../../src/core/table/from-records.ts';
import { writeCsv } from '../../../../src/core/table/write-csv.ts';
import { label } from '../small-program.ts';
import { type SampleName, type TrainedSample, trainedSample } from '../trained-sample.ts';

const python = ['python3', '/usr/bin/python3'].find(
  command => spawnSync(command, ['-c', 'import sklearn, pandas, joblib']).status === 0,
);

const folder = mkdtempSync(join(tmpdir(), 'terrarium-sklearn-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cases: readonly (readonly [SampleName, EstimatorName, DecisionMetric, object])[] = [
  ['telco-churn', 'logisticRegression', 'roc_auc', {}],
  ['telco-churn', 'histGradientBoostingClassifier', 'roc_auc', { maxIter: 30 }],
];

// Boosting rounds its gradients here: the same to a hundredth.
describe.skipIf(python === undefined)('scikit-learn, trained by the script, reaches our metric', () => {
  test.each(cases)(
    '%s: %s',
    async (sample, estimator, metric, params) => {
      const trained = await trainedSample(sample, estimator, params);
      const files = { train: trained.training, test: trained.test };
      for (const [name, data] of Object.entries(files))
        writeFileSync(join(folder, `${name}.csv`), [...writeCsv(withTarget(data))].join(''));
      writeFileSync(join(folder, 'train.py'), writeTrainingScript(recipeOf(trained, metric), label));
      const { stdout, stderr } = spawnSync(python!, ['train.py', 'train.csv', 'test.csv'], {
        cwd: folder,
        encoding: 'utf8',
        // Threads that wait for each other by spinning take for ever beside other tests.
        env: { ...process.env, OMP_NUM_THREADS: '1' },
      });
      expect(stdout, stderr).not.toBe('');
      const told = JSON.parse(stdout) as { metric: string; score: number; rows: number };
      expect(told).toMatchObject({ metric, rows: trained.test.table.rows });
      expect(Math.abs(told.score - ourScore(trained, metric))).toBeLessThan(0.01);
    },
    60_000,
  );
});

test('what scikit-learn has not is refused by name', async () => {
  const trained = await trainedSample('concrete', 'mlpRegressor', { maxIter: 1, dropout: 0.5 });
  const recipe = recipeOf(trained, 'r2');
  expect(() => writeTrainingScript(recipe, label)).toThrow(/^Dropout, batch normalisation/);
  const [group] = recipe.plan.groups;
  const winsorized = { ...group!, steps: [{ kind: 'winsorizer', params: {} } as const] };
  expect(() =>
    writeTrainingScript({ ...recipe, plan: { ...recipe.plan, groups: [winsorized] } }, label),
  ).toThrow(/The step "[^"]+" cannot be exported exactly/);
});

function recipeOf({ pipeline, plan }: TrainedSample, metric: DecisionMetric): TrainingRecipe {
  const { inputs, target, estimator, params } = pipeline;
  return { inputs, target, plan, estimator, params, metric, seed: 1 };
}

function ourScore({ pipeline, test: { table, values, target } }: TrainedSample, metric: DecisionMetric) {
  const predictions = predictTable(pipeline, table);
  const answer =
    predictions.task === 'regression'
      ? ({ task: 'regression', actual: values, predicted: predictions.values } as const)
      : ({
          task: 'classification',
          actual: values,
          positive: positiveCode(target),
          probabilities: {
            data: predictions.probabilities,
            rows: table.rows,
            columns: predictions.classes.length,
          },
        } as const);
  const classes = predictions.task === 'classification' ? predictions.classes : [];
  const { metrics } = evaluate(answer, classes);
  return metrics[metric]!;
}

/** The rows as a file has them. */
function withTarget({ table, target, values }: TrainingData) {
  const { rows, columns } = table;
  if (target.task === 'regression')
    return { rows, columns: [...columns, { name: target.column, kind: 'number' as const, values }] };
  const texts = encodeTexts(Array.from(values, code => target.classes[code]!));
  return { rows, columns: [...columns, { name: target.column, kind: 'category' as const, ...texts }] };
}

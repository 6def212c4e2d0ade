import { expect, test } from 'vitest';
import { explainedNumbers, type Say } from '../../../../src/core/inspection/explained-number.ts';
import { explainColumns } from '../../../../src/core/inspection/shap/column-shap.ts';
import type { EstimatorName } from '../../../../src/core/models/catalogue.ts';
import type { PipelineModel } from '../../../../src/core/pipeline/pipeline-model.ts';
import { predictTable } from '../../../../src/core/pipeline/predict-table.ts';
import { trainAndCompare } from '../../../../src/core/selection/train-and-compare.ts';
import { takeTableRows } from '../../../../src/core/table/column.ts';
import { buys, spent, surroundings } from '../../selection/customers.ts';

async function trained(input: typeof buys, estimator: EstimatorName): Promise<PipelineModel> {
  const settings = { ...input.settings, folds: 2, candidates: [estimator] };
  const { pipeline } = await trainAndCompare({ ...input, settings }, surroundings());
  return pipeline;
}

const first = (count: number, from = 0) => Array.from({ length: count }, (_, row) => from + row);

async function explained(
  input: typeof buys,
  estimator: EstimatorName,
  reference: 'pathDependent' | 'interventional',
) {
  const pipeline = await trained(input, estimator);
  const output = pipeline.target.task === 'classification' ? 1 : 0;
  const say: Say = table => explainedNumbers(predictTable(pipeline, table), output);
  return explainColumns({
    pipeline,
    output,
    say,
    training: input.table,
    background: takeTableRows(input.table, first(20, 60)),
    rows: takeTableRows(input.table, first(15)),
    reference,
    rounds: 2,
    seed: 1,
  });
}

test.each([
  ['decisionTreeClassifier', 'pathDependent', 'trees, path-dependent', 'probability'],
  ['randomForestClassifier', 'interventional', 'trees, interventional', 'probability'],
  ['histGradientBoostingClassifier', 'pathDependent', 'trees, path-dependent', 'log-odds'],
  ['histGradientBoostingClassifier', 'interventional', 'trees, interventional', 'log-odds'],
  ['logisticRegression', 'interventional', 'linear', 'log-odds'],
  ['kNeighborsClassifier', 'interventional', 'sampled', 'probability'],
] as const)('%s, %s: by column, and additive', async (estimator, reference, method, unit) => {
  const found = await explained(buys, estimator, reference);
  expect(found).toMatchObject({ method, unit, columns: ['age', 'noise', 'channel'] });
  expect(found.additivity).toMatchObject({ holds: true });
  const weight = [0, 1, 2].map(c =>
    first(15).reduce((sum, row) => sum + Math.abs(found.values.data[row * 3 + c]!), 0),
  );
  // Age and channel decide; noise does not.
  expect(Math.min(weight[0]!, weight[2]!)).toBeGreaterThan(weight[1]!);
});

test.each(['ridge', 'extraTreesRegressor', 'histGradientBoostingRegressor'] as const)(
  '%s is explained in the unit of the value',
  async estimator => {
    const found = await explained(spent, estimator, 'pathDependent');
    expect(found.unit).toBe('value');
    expect(found.additivity).toMatchObject({ holds: true });
  },
);

test('the first of two classes is the second turned round', async () => {
  const pipeline = await trained(buys, 'histGradientBoostingClassifier');
  const of = (output: number) =>
    explainColumns({
      pipeline,
      output,
      say: table => explainedNumbers(predictTable(pipeline, table), output),
      training: buys.table,
      background: buys.table,
      rows: takeTableRows(buys.table, first(3)),
      reference: 'pathDependent',
      rounds: 1,
      seed: 1,
    });
  const [no, yes] = [of(0), of(1)];
  expect(no.base).toBeCloseTo(-yes.base, 12);
  no.values.data.forEach((value, i) => expect(value).toBeCloseTo(-yes.values.data[i]!, 12));
});

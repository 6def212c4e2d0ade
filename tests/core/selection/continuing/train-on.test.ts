import { expect, test } from 'vitest';
import type { EstimatorName } from '../../../../src/core/models/catalogue.ts';
import type { PerceptronModel } from '../../../../src/core/models/perceptron/perceptron-model.ts';
import type { ContinueSettings } from '../../../../src/core/selection/continuing/continue-settings.ts';
import type { SeenRows } from '../../../../src/core/selection/continuing/cut-to-continue.ts';
import { trainOn } from '../../../../src/core/selection/continuing/train-on.ts';
import { type Comparison, trainAndCompare } from '../../../../src/core/selection/train-and-compare.ts';
import { takeTableRows } from '../../../../src/core/table/column.ts';
import { buys, spent, surroundings } from '../customers.ts';

const half = (input: typeof buys) => ({
  ...input,
  table: takeTableRows(
    input.table,
    Array.from({ length: 90 }, (_, row) => row),
  ),
});

function first(estimator: EstimatorName, params: object, input = buys): Promise<Comparison> {
  const settings = { ...input.settings, candidates: [estimator], params: { [estimator]: params } };
  return trainAndCompare({ ...input, settings }, surroundings());
}

function continued(before: Comparison, asked: Partial<ContinueSettings>, seen: SeenRows, input = buys) {
  const continuing: ContinueSettings = { run: 'before', amount: 5, rows: 'all', ...asked };
  return trainOn({ ...input, continuing, pipeline: before.pipeline, seen }, surroundings());
}

const sameTable = ({ trainRows, testRows }: Comparison): SeenRows => ({
  kind: 'same table',
  trainRows,
  testRows,
});

test('on the same table the rows stay in their parts, and the preparation as it was fitted', async () => {
  const before = await first('sgdClassifier', { maxIter: 2 });
  const after = await continued(before, {}, sameTable(before));
  expect(after.trainRows).toEqual(before.trainRows);
  expect(after.testRows).toEqual(before.testRows);
  expect(after.pipeline.preparation).toEqual(before.pipeline.preparation);
  expect(after.pipeline.model).not.toEqual(before.pipeline.model);
  expect(after.result.candidates).toEqual([]);
  expect(after.result.continued).toMatchObject({
    unseen: 'same test rows',
    knownRows: before.trainRows.length,
    before: before.result.test.metrics['roc_auc'],
    after: after.result.test.metrics['roc_auc'],
  });
});

test('passes are those of partial fits', async () => {
  const before = await first('sgdRegressor', { maxIter: 1, tol: null }, spent);
  const once = await continued(before, { amount: 1 }, sameTable(before), spent);
  expect(once.pipeline.model).toMatchObject({ iterations: 1 });
  expect(once.pipeline.model).toHaveProperty('state.step', 2 * before.trainRows.length + 1);
});

test('boosting and forests get as many trees more as are asked for', async () => {
  const boosted = await first('histGradientBoostingClassifier', { maxIter: 4 });
  const more = await continued(boosted, { amount: 3 }, sameTable(boosted));
  expect(more.pipeline.model).toMatchObject({ iterations: 7 });
  const forest = await first('randomForestRegressor', { nEstimators: 4 }, spent);
  const larger = await continued(forest, { amount: 3 }, sameTable(forest), spent);
  expect(larger.pipeline.model).toHaveProperty('trees.length', 7);
});

test('frozen layers of a network stay to the bit', async () => {
  const before = await first('mlpClassifier', { hiddenLayerSizes: '8, 4', maxIter: 5 });
  const after = await continued(before, { frozenLayers: 1 }, sameTable(before));
  const [old, own] = [before, after].map(({ pipeline }) => (pipeline.model as PerceptronModel).layers);
  expect(own![0]).toEqual(old![0]);
  expect(own![1]).not.toEqual(old![1]);
  await expect(continued(before, { frozenLayers: 3 }, sameTable(before))).rejects.toThrow(
    'frozenLayers is 3',
  );
});

test('of a table that grew, no row is tested on that was learned from; new ones can be learned alone', async () => {
  const before = await first('sgdClassifier', { maxIter: 5 }, half(buys));
  const learned = [{ table: half(buys).table, rows: before.trainRows }];
  const after = await continued(before, { rows: 'new' }, { kind: 'other table', learned });
  const known = new Set(before.trainRows);
  expect([...after.testRows].filter(row => known.has(row))).toEqual([]);
  expect([...after.trainRows].filter(row => known.has(row))).toEqual([]);
  expect(after.result.continued).toMatchObject({ unseen: 'other content', knownRows: 0 });
  expect(after.result.continued!.leftOutOfTest).toBeGreaterThan(0);

  const withAll = await continued(before, { rows: 'all' }, { kind: 'other table', learned });
  expect(withAll.testRows).toEqual(after.testRows);
  const again = [...withAll.trainRows].filter(row => known.has(row)).length;
  expect(withAll.result.continued).toMatchObject({ knownRows: again });
});

test('where the earlier table is gone, it is said that the test may hold known rows', async () => {
  const before = await first('sgdClassifier', { maxIter: 5 }, half(buys));
  const { result } = await continued(before, {}, { kind: 'other table', learned: null });
  expect(result.continued).toMatchObject({ unseen: 'not known', knownRows: null, leftOutOfTest: 0 });
});

test('what does not fit is refused by name', async () => {
  const before = await first('sgdClassifier', { maxIter: 5 });
  const all = [{ table: buys.table, rows: Uint32Array.from({ length: 150 }, (_, row) => row) }];
  await expect(continued(before, {}, { kind: 'other table', learned: all })).rejects.toThrow(
    'Only 0 of the 30 test rows are new to the model',
  );
  await expect(continued(before, { rows: 'new' }, sameTable(before))).rejects.toThrow(
    'no training row that is new to the model',
  );
  const narrower = { ...buys.table, columns: buys.table.columns.filter(({ name }) => name !== 'age') };
  await expect(continued(before, {}, sameTable(before), { ...buys, table: narrower })).rejects.toThrow(
    '"age"',
  );
  const tree = await first('decisionTreeClassifier', {});
  await expect(continued(tree, {}, sameTable(tree))).rejects.toThrow('cannot be trained on');
});

test('a class that the model does not know is refused by name', async () => {
  const before = await first('sgdClassifier', { maxIter: 5 });
  const columns = buys.table.columns.map(column =>
    column.name === 'buys' && 'dictionary' in column
      ? { ...column, dictionary: column.dictionary.map(word => (word === 'no' ? 'maybe' : word)) }
      : column,
  );
  await expect(
    continued(before, {}, sameTable(before), { ...buys, table: { ...buys.table, columns } }),
  ).rejects.toThrow('the class "maybe"');
});

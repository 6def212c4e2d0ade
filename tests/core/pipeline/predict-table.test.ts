import { describe, expect, test } from 'vitest';
import { ridge } from '../../../src/core/models/linear/ridge.ts';
import { checkInputs } from '../../../src/core/pipeline/check-inputs.ts';
import type { PipelineModel } from '../../../src/core/pipeline/pipeline-model.ts';
import { predictTable } from '../../../src/core/pipeline/predict-table.ts';
import { mostProbable } from '../../../src/core/pipeline/predictions.ts';
import { matrixOf } from '../../../src/core/matrix.ts';
import { describeInput } from '../../../src/core/preprocessing/describe-input.ts';
import { transform } from '../../../src/core/preprocessing/transform.ts';
import { takeTableRows } from '../../../src/core/table/column.ts';
import { fitDefault } from '../preprocessing/fit-default.ts';
import { tableOf } from '../table-of.ts';

const training = tableOf({ size: [1, 2, 3, 4, null], kind: ['a', 'b', 'a', 'b', 'a'] });

async function pipeline(): Promise<PipelineModel> {
  const preparation = fitDefault(training);
  const price = Float64Array.of(1, 3, 5, 9, 4);
  const context = { seed: 1, classes: 0 };
  const model = await ridge.fit(transform(preparation, training), price, ridge.defaults, context);
  return {
    format: 'terrarium-pipeline/1',
    inputs: training.columns.map(describeInput),
    target: { task: 'regression', column: 'price', kind: 'number' },
    preparation,
    estimator: 'ridge',
    params: { ...ridge.defaults },
    model,
  };
}

test('every row has one prediction, also with missing values, unseen categories and foreign columns', async () => {
  const table = tableOf({ other: ['x', 'y', 'z'], kind: ['a', 'never seen', null], size: [2, null, 3] });
  const predictions = predictTable(await pipeline(), table);
  if (predictions.task !== 'regression') throw new Error('expected numbers');
  expect(predictions.values).toHaveLength(3);
  expect(predictions.values.every(Number.isFinite)).toBe(true);
});

test('a table longer than a block is predicted as its rows are one by one', async () => {
  const sizes = Array.from({ length: 8195 }, (_, row) => row % 7);
  const long = tableOf({ size: sizes, kind: sizes.map(size => (size > 3 ? 'a' : 'b')) });
  const short = takeTableRows(long, [8194]);
  const model = await pipeline();
  const [last, alone] = [predictTable(model, long), predictTable(model, short)];
  if (last.task !== 'regression' || alone.task !== 'regression') throw new Error('expected numbers');
  expect(last.values).toHaveLength(8195);
  expect(last.values.at(-1)).toBe(alone.values[0]);
});

test('an empty table has no predictions', async () => {
  const predictions = predictTable(await pipeline(), tableOf({ size: [], kind: [] }, { kind: 'category' }));
  expect(predictions).toEqual({ task: 'regression', values: new Float64Array(0) });
});

describe('checkInputs', () => {
  test('names every missing column', async () => {
    const model = await pipeline();
    expect(() => checkInputs(model, tableOf({ price: [1] }))).toThrow(
      expect.objectContaining({ name: 'InputError', message: expect.stringContaining('"size", "kind"') }),
    );
  });

  test('names a column of another kind', async () => {
    const model = await pipeline();
    const table = tableOf({ size: ['large'], kind: ['a'] });
    expect(() => checkInputs(model, table)).toThrow(/column "size" is category, expected number/);
  });
});

test('of equal probabilities the first class is taken', () => {
  expect([
    ...mostProbable(
      matrixOf([
        [0.4, 0.4, 0.2],
        [0.1, 0.2, 0.7],
      ]),
    ),
  ]).toEqual([0, 2]);
});

import { expect, test } from 'vitest';
import { evaluationWithoutPoints } from '../../../src/core/erasure/evaluation-without-points.ts';
import { findingsWithoutRows } from '../../../src/core/erasure/findings-without-rows.ts';
import { partsHoldingRows } from '../../../src/core/erasure/held-rows.ts';
import { predictionsAt } from '../../../src/core/erasure/predictions-at.ts';
import { cpuEstimator } from '../../../src/core/models/estimators.ts';

const finding = (row: number) => ({
  check: 'type problems',
  column: 'age',
  severity: 'warning' as const,
  message: `2 problems in reading, the first: row ${row}, column age: 'row 9' is not a number.`,
  rows: [row, row + 1],
});

test('what reading said of a row goes with it, and the others are numbered anew', () => {
  expect(findingsWithoutRows([finding(2), finding(7)], [2])).toEqual([
    {
      ...finding(6),
      message: "2 problems in reading, the first: row 6, column age: 'row 9' is not a number.",
    },
  ]);
});

test('a point that stands twice in a chart goes once for each row', () => {
  const told = {
    task: 'regression' as const,
    rows: 4,
    metrics: { r2: 0.5 },
    actual: [1, 2, 1, 3],
    predicted: [1.5, 2.5, 1.5, 3.5],
  };
  const without = evaluationWithoutPoints(told, [
    { actual: 1, predicted: 1.5 },
    { actual: 9, predicted: 9 },
  ]);
  expect(without).toEqual({ ...told, actual: [2, 1, 3], predicted: [2.5, 1.5, 3.5] });
});

test('predictions are taken row by row', () => {
  const predictions = {
    task: 'classification' as const,
    classes: ['no', 'yes'],
    probabilities: Float64Array.of(0.9, 0.1, 0.2, 0.8, 0.6, 0.4),
    codes: Int32Array.of(0, 1, 0),
  };
  expect(predictionsAt(predictions, Uint32Array.of(0, 2))).toEqual({
    ...predictions,
    probabilities: Float64Array.of(0.9, 0.1, 0.6, 0.4),
    codes: Int32Array.of(0, 0),
  });
});

const preparation = { steps: [], featureNames: ['x'] };
const context = { classes: 2, seed: 1 };

test.each([
  ['kNeighborsClassifier', ['nearest neighbours']],
  ['svc', ['support vectors']],
  ['decisionTreeClassifier', []],
] as const)('%s is made of rows: %s', async (name, parts) => {
  const features = { data: Float64Array.of(0, 1, 2, 3, 4, 5), rows: 6, columns: 1 };
  const target = Float64Array.of(0, 0, 0, 1, 1, 1);
  const estimator = cpuEstimator(name);
  const model = await estimator.fit(features, target, estimator.defaults, context);
  expect(partsHoldingRows({ model, preparation })).toEqual(parts);
  expect(partsHoldingRows({ model: { members: [{ model }] }, preparation })).toEqual(parts);
});

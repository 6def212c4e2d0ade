import { expect, test } from 'vitest';
import { errorCurve } from '../../../../src/core/evaluation/curves/error-curve.ts';
import { createRandom } from '../../../../src/core/random.ts';

const answer = (actual: readonly number[], predicted: readonly number[]) =>
  ({
    task: 'regression',
    actual: Float64Array.from(actual),
    predicted: Float64Array.from(predicted),
  }) as const;

test('each error is reached by one row more', () => {
  expect(errorCurve(answer([1, 2, 3, 4], [1, 4, 2.5, 4]))).toEqual({
    x: [0, 0, 0, 0.5, 2],
    y: [0, 0.25, 0.5, 0.75, 1],
  });
});

test('the area over the curve is the mean absolute error, as Bi and Bennett say', () => {
  const random = createRandom(1);
  const actual = Array.from({ length: 5000 }, () => 10 * random());
  const predicted = actual.map(value => value + random() - 0.5);
  const { x, y } = errorCurve(answer(actual, predicted));
  expect(x.length).toBeLessThanOrEqual(201);
  let over = 0;
  for (let i = 1; i < x.length; i++) over += (x[i]! - x[i - 1]!) * (1 - (y[i]! + y[i - 1]!) / 2);
  const error =
    actual.reduce((sum, value, row) => sum + Math.abs(value - predicted[row]!), 0) / actual.length;
  expect(over).toBeCloseTo(error, 2);
});

import { expect, test } from 'vitest';
import { estimatorEntries } from '../../../../src/core/models/catalogue.ts';
import { slownessOf } from '../../../../src/core/selection/recommend/slowness.ts';

const shape = { rows: 50_000, features: 20, classes: 2 };
const timed = (estimator: 'randomForestClassifier' | 'logisticRegression', times: number, fits = 5) => ({
  estimator,
  shape,
  fits,
  seconds: fits * times * estimatorEntries[estimator].seconds(shape),
});

test('a device is as slow as the median of what was timed says', () => {
  expect(
    slownessOf([
      timed('randomForestClassifier', 2),
      timed('logisticRegression', 3),
      timed('randomForestClassifier', 40),
    ]),
  ).toBeCloseTo(3, 10);
  expect(slownessOf([timed('randomForestClassifier', 2), timed('logisticRegression', 3)])).toBeCloseTo(
    2.5,
    10,
  );
});

test('what was over at once says nothing, and without anything timed the entries are believed', () => {
  expect(slownessOf([{ ...timed('randomForestClassifier', 1), seconds: 0.001 }])).toBe(1);
  expect(slownessOf([])).toBe(1);
});

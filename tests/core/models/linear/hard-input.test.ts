import { describe, expect, test } from 'vitest';
import { type Matrix, matrixOf, zeros } from '../../../../src/core/matrix.ts';
import { bayesEstimators } from '../../../../src/core/models/bayes/estimators.ts';
import { estimatorEntries } from '../../../../src/core/models/catalogue.ts';
import type { Estimator } from '../../../../src/core/models/estimator.ts';
import { linearEstimators } from '../../../../src/core/models/linear/estimators.ts';
import { createRandom } from '../../../../src/core/random.ts';

const estimators = { ...linearEstimators, ...bayesEstimators };
const names = Object.keys(estimators) as (keyof typeof estimators)[];

const random = createRandom(5);
const normal = Array.from({ length: 30 }, () => [random() * 2, random(), random()]);
const scaled = (factors: readonly number[]) =>
  matrixOf(normal.map(row => row.map((value, j) => value * factors[j]!)));

/** Nothing is below 0, so that counts may be taken of them. */
const tables: Readonly<Record<string, Matrix>> = {
  'columns of scales 1e-60, 1 and 1e60': scaled([1e-60, 1, 1e60]),
  'columns too small to be squared': scaled([1e-200, 1e-300, 1]),
  'a column as large as may be': scaled([1e69, 1, 1]),
  'all columns constant': matrixOf(normal.map(() => [1, 0, 7.3])),
  'a column twice, and its multiple': matrixOf(normal.map(([a]) => [a!, a!, 3 * a!])),
  'more columns than rows': { ...zeros(4, 9), data: Float64Array.from({ length: 36 }, () => random()) },
  'one row far off': matrixOf(normal.map((row, i) => (i === 0 ? [1e12, 1, 1] : row))),
};

describe.each(names)('%s', name => {
  test.each(Object.keys(tables))('%s: a model without gaps, or a refusal by name', async what => {
    const estimator: Estimator<object, object> = estimators[name];
    const features = tables[what]!;
    const isClassifier = estimatorEntries[name].task === 'classification';
    const target = Float64Array.from({ length: features.rows }, (_, row) =>
      isClassifier ? row % 2 : row * 1.5,
    );
    const context = { seed: 1, classes: isClassifier ? 2 : 0 };
    let model: object;
    try {
      model = await estimator.fit(features, target, estimator.defaults, context);
    } catch (error) {
      expect(error).toMatchObject({ name: 'FitError' });
      return;
    }
    expect([...estimator.predict(model, features).data].filter(value => !Number.isFinite(value))).toEqual([]);
  });
});

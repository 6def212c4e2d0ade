import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import type { Estimator } from '../../../../src/core/models/estimator.ts';
import { kNeighborsClassifier } from '../../../../src/core/models/neighbors/k-neighbors-classifier.ts';
import { kNeighborsRegressor } from '../../../../src/core/models/neighbors/k-neighbors-regressor.ts';
import { references } from '../../../reference/reference.ts';

interface Inputs {
  readonly features: number[][];
  readonly target: number[];
  readonly classes: number;
  readonly params: object;
  readonly newFeatures: number[][];
}

const cases = references<Inputs, { readonly predictions: number[][] }>('neighbors');

describe.each(['brute', 'kdTree'])('neighbours found by %s answer as scikit-learn', algorithm => {
  test.each(cases)('$name', async ({ inputs, expected }) => {
    const { features, target, classes, params, newFeatures } = inputs;
    const estimator: Estimator<object, object> = classes > 0 ? kNeighborsClassifier : kNeighborsRegressor;
    const all = { ...estimator.defaults, ...params, algorithm, leafSize: 4 };
    const model = await estimator.fit(matrixOf(features), Float64Array.from(target), all, {
      seed: 0,
      classes,
    });
    const ours = estimator.predict(model, matrixOf(newFeatures)).data;
    const theirs = expected.predictions.flat();
    expect(ours).toHaveLength(theirs.length);
    // Exact but for sums of weights in another order, and for scikit-learn's distances by products of rows.
    expect(Math.max(...theirs.map((value, i) => Math.abs(value - ours[i]!)))).toBeLessThan(1e-6);
  });
});

import { expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { histGradientBoostingClassifier } from '../../../../src/core/models/boosting/hist-gradient-boosting-classifier.ts';
import { histGradientBoostingRegressor } from '../../../../src/core/models/boosting/hist-gradient-boosting-regressor.ts';
import type { Estimator } from '../../../../src/core/models/estimator.ts';
import { references } from '../../../reference/reference.ts';

interface Inputs {
  readonly features: readonly (readonly number[])[];
  readonly target: readonly number[];
  readonly classes: number;
  readonly params: object;
  readonly categorical: readonly boolean[];
}
interface Expected {
  readonly predictions: readonly (readonly number[])[];
}

/** Values differ by the rounding of gradients to 16 bits, which may also decide between two splits that are all but equal. */
const tolerance = 3e-3;

test.each(references<Inputs, Expected>('boosting'))(
  '$name predicts as $call',
  async ({ inputs, expected }) => {
    const estimator: Estimator<object, object> =
      inputs.classes === 0 ? histGradientBoostingRegressor : histGradientBoostingClassifier;
    const features = matrixOf(inputs.features);
    const params = {
      ...estimator.defaults,
      maxIter: 8,
      minSamplesLeaf: 12,
      maxLeafNodes: 8,
      ...inputs.params,
    };
    const model = await estimator.fit(features, Float64Array.from(inputs.target), params, {
      seed: 0,
      classes: inputs.classes,
      categorical: inputs.categorical,
    });
    const predicted = estimator.predict(model, features).data;
    const furthest = Math.max(
      ...expected.predictions.flat().map((value, i) => Math.abs(value - predicted[i]!)),
    );
    expect(furthest).toBeLessThan(tolerance);
  },
);

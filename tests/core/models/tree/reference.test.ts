import { expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import type { Estimator } from '../../../../src/core/models/estimator.ts';
import type { Forest } from '../../../../src/core/models/forest/forest.ts';
import type { RandomForestParams } from '../../../../src/core/models/forest/forest-params.ts';
import { randomForestClassifier } from '../../../../src/core/models/forest/random-forest-classifier.ts';
import { randomForestRegressor } from '../../../../src/core/models/forest/random-forest-regressor.ts';
import { references } from '../../../reference/reference.ts';

interface Inputs {
  readonly features: number[][];
  readonly target: number[];
  readonly weights: number[] | null;
  readonly classes: number;
  readonly params: { readonly minSamplesLeaf: number; readonly maxDepth: number | null };
}
interface Expected {
  readonly newFeatures: number[][];
  readonly predictions: number[][];
  readonly importances: number[];
  readonly nodes: number;
}

const cases = references<Inputs, Expected>('models').filter(({ name }) => name.startsWith('tree'));
const oneFullTree = { nEstimators: 1, bootstrap: false, maxFeatures: 1 };
const forests: Readonly<Record<'classifier' | 'regressor', Estimator<RandomForestParams, Forest>>> = {
  classifier: randomForestClassifier,
  regressor: randomForestRegressor,
};

test.each(cases)('one full tree is that of scikit-learn: $name', async ({ inputs, expected }) => {
  const forest = forests[inputs.classes > 0 ? 'classifier' : 'regressor'];
  const model = await forest.fit(
    matrixOf(inputs.features),
    Float64Array.from(inputs.target),
    { ...forest.defaults, ...inputs.params, ...oneFullTree },
    {
      seed: 0,
      classes: inputs.classes,
      ...(inputs.weights && { sampleWeight: Float64Array.from(inputs.weights) }),
    },
  );
  expect(model.trees[0]!.features).toHaveLength(expected.nodes);
  // The same sums in another order: equal but for rounding.
  const predictions = forest.predict(model, matrixOf(expected.newFeatures)).data;
  expected.predictions.flat().forEach((value, i) => expect(predictions[i]).toBeCloseTo(value, 10));
  expected.importances.forEach((value, i) => expect(model.importances[i]).toBeCloseTo(value, 10));
});

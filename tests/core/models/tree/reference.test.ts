import { expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import type { Estimator } from '../../../../src/core/models/estimator.ts';
import type { DecisionTree } from '../../../../src/core/models/tree/decision-tree.ts';
import { decisionTreeClassifier } from '../../../../src/core/models/tree/decision-tree-classifier.ts';
import { decisionTreeRegressor } from '../../../../src/core/models/tree/decision-tree-regressor.ts';
import { references } from '../../../reference/reference.ts';

interface Inputs {
  readonly features: number[][];
  readonly target: number[];
  readonly weights: number[] | null;
  readonly classes: number;
  readonly params: object;
}
interface Expected {
  readonly newFeatures: number[][];
  readonly predictions: number[][];
  readonly importances: number[];
  readonly nodes: number;
}

const cases = [...references<Inputs, Expected>('models'), ...references<Inputs, Expected>('tree')].filter(
  ({ name }) => name.startsWith('tree'),
);
// Both models are decision trees; how they are told to grow is in the case.
const classifier = decisionTreeClassifier as Estimator<object, DecisionTree>;
const regressor = decisionTreeRegressor as Estimator<object, DecisionTree>;

test.each(cases)('the tree is that of scikit-learn: $name', async ({ inputs, expected }) => {
  const { features, target, weights, classes, params } = inputs;
  const estimator = classes > 0 ? classifier : regressor;
  const model = await estimator.fit(
    matrixOf(features),
    Float64Array.from(target),
    { ...estimator.defaults, ...params },
    { seed: 0, classes, ...(weights && { sampleWeight: Float64Array.from(weights) }) },
  );
  expect(model.tree.features).toHaveLength(expected.nodes);
  // The same sums in another order: equal but for rounding.
  const predictions = estimator.predict(model, matrixOf(expected.newFeatures)).data;
  expected.predictions.flat().forEach((value, i) => expect(predictions[i]).toBeCloseTo(value, 10));
  expected.importances.forEach((value, i) => expect(model.importances[i]).toBeCloseTo(value, 10));
});

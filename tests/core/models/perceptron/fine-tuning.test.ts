import { expect, test, vi } from 'vitest';
import { mlpClassifier } from '../../../../src/core/models/perceptron/mlp-classifier.ts';
import { mlpRegressor } from '../../../../src/core/models/perceptron/mlp-regressor.ts';
import type { PerceptronModel } from '../../../../src/core/models/perceptron/perceptron-model.ts';
import { bentPlane, type Problem, sameSign } from './problems.ts';

vi.setConfig({ testTimeout: 60_000 });

const fit = ({ features, target }: Problem, params: object, classes = 2) =>
  mlpClassifier.fit(features, target, { ...mlpClassifier.defaults, ...params }, { seed: 1, classes });

/** Knows well when two numbers have the same sign. */
const initialModel = await fit(sameSign(1500), { hiddenLayerSizes: '16, 16', learningRateInit: 0.01 });

function accuracyOf(model: PerceptronModel, { features, target }: Problem): number {
  const { data } = mlpClassifier.predict(model, features);
  return target.filter((code, row) => (data[2 * row + 1]! > 0.5 ? 1 : 0) === code).length / target.length;
}

/** The same question turned round: what was learned of it still helps, the answer does not. */
function opposite({ features, target }: Problem): Problem {
  return { features, target: target.map(code => 1 - code) };
}

test('frozen layers stay as they were, and few rows of related data teach more than from scratch', async () => {
  const few = opposite(sameSign(30));
  const rest = { learningRateInit: 0.02, maxIter: 100 };
  const tuned = await fit(few, { initialModel, frozenLayers: 2, ...rest });
  const fresh = await fit(few, { hiddenLayerSizes: '16, 16', ...rest });
  expect(tuned.layers.slice(0, 2)).toEqual(initialModel.layers.slice(0, 2));
  expect(tuned.layers[2]).not.toEqual(initialModel.layers[2]);
  const unseen = opposite(sameSign(1000));
  expect(accuracyOf(initialModel, unseen)).toBeLessThan(0.2);
  expect(accuracyOf(tuned, unseen)).toBeGreaterThan(accuracyOf(fresh, unseen) + 0.03);
});

test('without a step the initial model answers as before, also with normalised layers and in its own units', async () => {
  const { features, target } = bentPlane(200);
  const still = { ...mlpRegressor.defaults, batchNorm: true, maxIter: 1 };
  const known = await mlpRegressor.fit(features, target, still, { seed: 1, classes: 0 });
  const again = { ...still, initialModel: known, learningRateInit: 1e-30 };
  const model = await mlpRegressor.fit(
    features,
    target.map(value => value / 2),
    again,
    { seed: 1, classes: 0 },
  );
  expect(model).toEqual(known);
});

test('other classes get a last layer of their own', async () => {
  const { features, target } = sameSign(60);
  const model = await fit(
    { features, target: target.map((code, row) => (row % 3 === 0 ? 2 : code)) },
    { initialModel, frozenLayers: 2, maxIter: 2 },
    3,
  );
  expect(model.layers.slice(0, 2)).toEqual(initialModel.layers.slice(0, 2));
  expect(model.layers[2]!.outputs).toBe(3);
});

test('a model of the first format can be gone on from', async () => {
  const { layers, activation } = initialModel;
  const first = { format: 'terrarium-perceptron/1', activation, layers, output: { kind: 'softmax' } };
  const model = await fit(sameSign(30), { initialModel: first, frozenLayers: 2, maxIter: 2 });
  expect(model.layers.slice(0, 2)).toEqual(layers.slice(0, 2));
});

test('other features than the initial model’s are refused', async () => {
  const { features } = bentPlane(30);
  await expect(fit({ features, target: sameSign(30).target }, { initialModel })).rejects.toThrow(
    'the initial model takes 2 features, the rows have 3',
  );
});

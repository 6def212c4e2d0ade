import { expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import type { DenseLayer, PerceptronModel } from '../../../../src/core/models/perceptron/perceptron-model.ts';
import { predictPerceptron } from '../../../../src/core/models/perceptron/predict.ts';

function dense(weights: readonly (readonly number[])[], biases: readonly number[]): DenseLayer {
  return {
    inputs: weights.length,
    outputs: biases.length,
    weights: Float32Array.from(weights.flat()),
    biases: Float32Array.from(biases),
  };
}

const hidden = dense(
  [
    [1, -1],
    [2, 0.5],
  ],
  [0, 0.25],
);

test('hidden layers are rectified, the output is in the units of the target', () => {
  const model = {
    format: 'terrarium-perceptron/1',
    activation: 'relu',
    layers: [hidden, dense([[3], [4]], [0.5])],
    output: { kind: 'identity', mean: 100, scale: 10 },
  };
  // By hand: (1, 2) → relu(5, 0.25) → 16.5 → 265; (−1, 0) → relu(−1, 1.25) → 5.5 → 155.
  expect([
    ...predictPerceptron(
      model,
      matrixOf([
        [1, 2],
        [-1, 0],
      ]),
    ).data,
  ]).toEqual([265, 155]);
});

test('softmax turns the output into probabilities, also for scores that exp alone would overflow', () => {
  const model = {
    format: 'terrarium-perceptron/1',
    activation: 'relu',
    layers: [dense([[1, 2]], [0, 0])],
    output: { kind: 'softmax' },
  };
  const [low, high, ...extreme] = predictPerceptron(model, matrixOf([[1], [2000]])).data;
  // e / (e + e²) and e² / (e + e²)
  expect(low).toBeCloseTo(1 / (1 + Math.E), 12);
  expect(high).toBeCloseTo(Math.E / (1 + Math.E), 12);
  expect(extreme).toEqual([0, 1]);
});

test('features of another width are refused', () => {
  const model = {
    format: 'terrarium-perceptron/1',
    activation: 'relu',
    layers: [hidden],
    output: { kind: 'softmax' },
  };
  expect(() => predictPerceptron(model, matrixOf([[1, 2, 3]]))).toThrow(
    'the features have 3 columns, the model expects 2',
  );
});

test.each([
  ['tanh', Math.tanh],
  ['logistic', (x: number) => 1 / (1 + Math.exp(-x))],
  ['identity', (x: number) => x],
] as const)('hidden units may be %s', (activation, of) => {
  const model: PerceptronModel = {
    format: 'terrarium-perceptron/2',
    activation,
    layers: [hidden, dense([[3], [4]], [0.5])],
    output: { kind: 'identity', mean: 0, scale: 1 },
  };
  // By hand: (1, 2) → (5, 0.25).
  expect(predictPerceptron(model, matrixOf([[1, 2]])).data[0]).toBeCloseTo(
    3 * of(5) + 4 * of(0.25) + 0.5,
    12,
  );
});

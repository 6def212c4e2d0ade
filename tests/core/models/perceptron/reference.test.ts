import { describe, expect, test, vi } from 'vitest';
import { type Matrix, matrixOf, takeRows } from '../../../../src/core/matrix.ts';
import { examplesOf } from '../../../../src/core/models/perceptron/examples.ts';
import { rateOf } from '../../../../src/core/models/perceptron/learning-rate.ts';
import { mlpClassifier } from '../../../../src/core/models/perceptron/mlp-classifier.ts';
import { mlpRegressor } from '../../../../src/core/models/perceptron/mlp-regressor.ts';
import { denseLayers } from '../../../../src/core/models/perceptron/parameter-layout.ts';
import type { OutputKind } from '../../../../src/core/models/perceptron/perceptron-engine.ts';
import {
  type PerceptronParams,
  perceptronDefaults,
} from '../../../../src/core/models/perceptron/perceptron-params.ts';
import { createPlainEngine } from '../../../../src/core/models/perceptron/plain-engine.ts';
import { references } from '../../../reference/reference.ts';
import { engineSetup, inOrder } from './engine-setups.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Layer {
  readonly weights: readonly number[];
  readonly biases: readonly number[];
}

/** A network with a start, and where scikit-learn takes it. */
interface Steps {
  readonly kind: 'training' | 'gradient';
  readonly features: readonly number[][];
  readonly target: readonly number[];
  readonly sizes: readonly number[];
  readonly output: OutputKind;
  readonly params: Partial<PerceptronParams>;
  readonly start: readonly Layer[];
}

interface Scores {
  readonly kind: 'scores';
  readonly features: readonly number[][];
  readonly target: readonly number[];
  readonly train: number;
}

const cases = references<Steps | Scores, readonly Layer[] | readonly number[]>('perceptron');
const stepCases = cases.flatMap(({ name, inputs, expected }) =>
  inputs.kind === 'scores' ? [] : [{ name, inputs, expected: expected as readonly Layer[] }],
);
const scoreCases = cases.flatMap(({ name, inputs, expected }) =>
  inputs.kind === 'scores' ? [{ name, inputs, expected: expected as readonly number[] }] : [],
);

function setupOf(
  { features, target, sizes, output, params, start }: Steps,
  changes: Partial<PerceptronParams>,
) {
  const rows = examplesOf(matrixOf(features), target, undefined);
  const all = { ...perceptronDefaults, ...params, ...changes };
  const batchSize = all.batchSize === 'auto' ? rows.rows : all.batchSize;
  const network = { activation: all.activation, output };
  const setup = engineSetup({ sizes, rows, network, settings: { ...all, batchSize } });
  const parameters = Float32Array.from(start.flatMap(layer => [...layer.weights, ...layer.biases]));
  return { rows, all, setup: { ...setup, state: { ...setup.state, parameters } } };
}

describe('training ends where scikit-learn ends', () => {
  test.each(stepCases.filter(({ inputs }) => inputs.kind === 'training'))(
    '$name',
    async ({ inputs, expected }) => {
      const { rows, all, setup } = setupOf(inputs, {});
      const engine = createPlainEngine(setup);
      for (let epoch = 0; epoch < all.maxIter; epoch++)
        await engine.train(rows, inOrder(rows), rateOf(all, 0, epoch * rows.rows));
      // Single precision against scikit-learn's doubles, over 20 steps.
      expectAllClose(
        denseLayers(setup.network.layout, (await engine.state()).parameters, new Float32Array()),
        expected,
        2e-5,
      );
    },
  );
});

describe('a step down the whole gradient is the gradient of scikit-learn', () => {
  test.each(stepCases.filter(({ inputs }) => inputs.kind === 'gradient'))(
    '$name',
    async ({ inputs, expected }) => {
      const { rows, setup } = setupOf(inputs, { solver: 'sgd', momentum: 0, nesterovsMomentum: false });
      const engine = createPlainEngine(setup);
      await engine.train(rows, inOrder(rows), 1);
      const { parameters } = await engine.state();
      const slopes = setup.state.parameters.map((value, i) => value - parameters[i]!);
      expectAllClose(denseLayers(setup.network.layout, slopes, new Float32Array()), expected, 1e-6);
    },
  );
});

describe('five seeds score as those of scikit-learn', () => {
  test.each(scoreCases)('$name', async ({ inputs, expected }) => {
    const features = matrixOf(inputs.features);
    const isClasses = inputs.target.every(Number.isInteger);
    const rows = Array.from({ length: features.rows }, (_, row) => row);
    const [train, unseen] = [rows.slice(0, inputs.train), rows.slice(inputs.train)];
    const targetOf = (of: readonly number[]) => Float64Array.from(of, row => inputs.target[row]!);
    const params = {
      hiddenLayerSizes: '32',
      maxIter: 100,
      batchSize: 32,
      learningRateInit: 0.005,
      earlyStopping: false,
    };
    const found: number[] = [];
    for (let seed = 0; seed < 5; seed++) {
      const context = { seed, classes: isClasses ? 3 : 0 };
      const estimator = isClasses ? mlpClassifier : mlpRegressor;
      const model = await (estimator as typeof mlpClassifier).fit(
        takeRows(features, train),
        targetOf(train),
        { ...mlpClassifier.defaults, ...params },
        context,
      );
      found.push(scoreOf(estimator.predict(model, takeRows(features, unseen)), targetOf(unseen)));
    }
    // Three standard errors of the difference of two means of five.
    const noise = 3 * Math.sqrt((varianceOf(found) + varianceOf(expected)) / 5);
    expect(Math.abs(meanOf(found) - meanOf(expected))).toBeLessThan(noise);
    expect(noise).toBeLessThan(0.03);
  });
});

/** Accuracy, or R². */
function scoreOf({ data, columns }: Matrix, target: Float64Array): number {
  if (columns === 1) {
    const left = target.reduce((sum, value, row) => sum + (value - data[row]!) ** 2, 0);
    return 1 - left / (varianceOf(target) * (target.length - 1));
  }
  const right = target.filter((code, row) => {
    const own = data.subarray(row * columns, (row + 1) * columns);
    return own.indexOf(Math.max(...own)) === code;
  });
  return right.length / target.length;
}

function meanOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  return Array.from(values).reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

function expectAllClose(actual: readonly Numbers[], expected: readonly Layer[], tolerance: number): void {
  const [ours, theirs] = [numbersOf(actual), numbersOf(expected)];
  expect(ours).toHaveLength(theirs.length);
  expect(Math.max(...theirs.map((value, i) => Math.abs(ours[i]! - value)))).toBeLessThan(tolerance);
}

interface Numbers {
  readonly weights: ArrayLike<number>;
  readonly biases: ArrayLike<number>;
}

function numbersOf(layers: readonly Numbers[]): readonly number[] {
  return layers.flatMap(({ weights, biases }) => [...Array.from(weights), ...Array.from(biases)]);
}

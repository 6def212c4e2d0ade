import { describe, expect, test } from 'vitest';
import { lossSum, totalWeight } from '../../../../src/core/models/perceptron/examples.ts';
import type { EngineSetup } from '../../../../src/core/models/perceptron/perceptron-engine.ts';
import { createPlainEngine } from '../../../../src/core/models/perceptron/plain-engine.ts';
import { engineSetup, inOrder, noisyRows, type SetupChanges } from './engine-setups.ts';

/** A step of length 1 with nothing but the gradient. */
const bare = { solver: 'sgd', momentum: 0, nesterovsMomentum: false, alpha: 0 } as const;

async function lossAt(setup: EngineSetup, parameters: Float32Array<ArrayBuffer>): Promise<number> {
  const engine = createPlainEngine({ ...setup, state: { ...setup.state, parameters } });
  const residues = await engine.train(setup.sample, inOrder(setup.sample), 1);
  return lossSum(setup.network.output, residues, setup.sample.weights, null) / totalWeight(setup.sample);
}

/** Where the loss has no kinks: rectified units are held against scikit-learn in reference.test.ts. */
describe('its gradient is the slope of the loss', () => {
  const cases: readonly (readonly [string, SetupChanges])[] = [
    ['with tanh', { network: { activation: 'tanh' } }],
    ['with logistic', { network: { activation: 'logistic' } }],
    ['of values', { network: { output: 'identity', activation: 'tanh' }, sizes: [3, 6, 1] }],
    ['normalised', { batchNorm: true, network: { activation: 'tanh' } }],
    ['normalised, unweighted', { batchNorm: true, network: { activation: 'tanh' }, rows: noisyRows(false) }],
    ['with dropout', { settings: { dropout: 0.4 }, network: { activation: 'tanh' } }],
  ];
  test.each(cases)('%s', async (_, changes) => {
    const setup = engineSetup({ ...changes, settings: { ...changes.settings, ...bare } });
    const { parameters } = setup.state;
    const engine = createPlainEngine(setup);
    await engine.train(setup.sample, inOrder(setup.sample), 1);
    const after = (await engine.state()).parameters;
    const width = 1e-2;
    for (let i = 0; i < parameters.length; i += 3) {
      const [above, below] = [width, -width].map(by => parameters.with(i, parameters[i]! + by));
      const slope = ((await lossAt(setup, above!)) - (await lossAt(setup, below!))) / (2 * width);
      // Single precision, and a third derivative times the width squared.
      expect(Math.abs(parameters[i]! - after[i]! - slope)).toBeLessThan(5e-4);
    }
  });
});

test('an integer weight equals repeating the row, also where layers are normalised', async () => {
  const weights = Float32Array.from({ length: 40 }, (_, row) => 1 + (row % 3));
  const rows = { ...noisyRows(false), weights };
  const repeated = Uint32Array.from(weights.keys()).reduce<number[]>(
    (all, row) => [...all, ...Array.from({ length: weights[row]! }, () => row)],
    [],
  );
  for (const batchNorm of [false, true]) {
    const changes = {
      batchNorm,
      network: { activation: 'tanh' },
      settings: { ...bare, batchSize: 200 },
    } as const;
    const weighed = createPlainEngine(engineSetup({ ...changes, rows }));
    const twice = createPlainEngine(engineSetup({ ...changes, rows: { ...rows, weights: null } }));
    await weighed.train(rows, inOrder(rows), 0.1);
    await twice.train({ ...rows, weights: null }, Uint32Array.from(repeated), 0.1);
    const [a, b] = [(await weighed.state()).parameters, (await twice.state()).parameters];
    // Sums in another order, in single precision.
    expect(Math.max(...a.map((value, i) => Math.abs(value - b[i]!)))).toBeLessThan(1e-6);
  }
});

test('frozen layers stay to the bit, the others move', async () => {
  const setup = engineSetup({ network: { frozenLayers: 2 }, settings: { alpha: 0.1 } });
  const engine = createPlainEngine(setup);
  await engine.train(setup.sample, inOrder(setup.sample), 0.1);
  const { parameters } = await engine.state();
  const { weightsAt } = setup.network.layout.layers[2]!;
  expect(parameters.subarray(0, weightsAt)).toEqual(setup.state.parameters.subarray(0, weightsAt));
  expect(parameters.subarray(weightsAt)).not.toEqual(setup.state.parameters.subarray(weightsAt));
});

test('running statistics move a tenth of the way to those of the batch', async () => {
  const setup = engineSetup({ batchNorm: true, sizes: [3, 2, 3], rows: noisyRows(false) });
  const engine = createPlainEngine(setup);
  await engine.train(setup.sample, inOrder(setup.sample), 0);
  const [mean] = (await engine.state()).statistics;
  const { parameters } = setup.state;
  const { rows, features } = setup.sample;
  const sums = Array.from({ length: rows }, (_, row) =>
    [0, 1, 2].reduce((sum, i) => sum + features[row * 3 + i]! * parameters[i * 2]!, parameters[6]!),
  );
  expect(mean).toBeCloseTo((0.1 * sums.reduce((sum, value) => sum + value, 0)) / rows, 6);
});

test('dropout leaves out about its share of the units, others in each step, and none when rows are judged', async () => {
  const setup = engineSetup({ settings: { dropout: 0.5 } });
  const engine = createPlainEngine(setup);
  const [first, second] = [await train(), await train()];
  expect(first).not.toEqual(second);
  expect(await engine.evaluate(setup.sample)).toEqual(await engine.evaluate(setup.sample));
  function train() {
    return engine.train(setup.sample, inOrder(setup.sample), 0);
  }
});

import type { PerceptronEngine } from '../../src/core/models/perceptron/perceptron-engine.ts';
import { inOrder, noisyRows, type SetupChanges } from '../core/models/perceptron/engine-setups.ts';
import type { EngineSetup } from '../../src/core/models/perceptron/perceptron-engine.ts';

/** What tensors have to train as plain TypeScript does. */
export const engineCases: readonly (readonly [string, SetupChanges])[] = [
  ['by default', {}],
  ['with tanh', { network: { activation: 'tanh' } }],
  ['with logistic units', { network: { activation: 'logistic' }, settings: { batchSize: 13 } }],
  ['with linear units', { network: { activation: 'identity' }, settings: { alpha: 0.5 } }],
  ['values, unweighted', { network: { output: 'identity' }, sizes: [3, 6, 1], rows: noisyRows(false) }],
  ['by descent with momentum', { settings: { solver: 'sgd', batchSize: 7 } }],
  ['without Nesterov', { settings: { solver: 'sgd', nesterovsMomentum: false } }],
  ['with dropout', { settings: { dropout: 0.4 } }],
  ['with normalised layers', { batchNorm: true, network: { activation: 'tanh' } }],
  [
    'normalised, with dropout, unweighted',
    { batchNorm: true, settings: { dropout: 0.3 }, rows: noisyRows(false) },
  ],
  ['with frozen layers', { network: { frozenLayers: 1 }, settings: { alpha: 0.5 } }],
];

/** Residues and state after two epochs, and residues without learning, in a row. */
export async function answerOf(
  engine: PerceptronEngine,
  { sample }: EngineSetup,
): Promise<readonly number[]> {
  const residues: number[] = [];
  for (let epoch = 0; epoch < 2; epoch++)
    residues.push(...(await engine.train(sample, inOrder(sample), 0.01)));
  const { parameters, statistics, first } = await engine.state();
  return [...residues, ...(await engine.evaluate(sample)), ...parameters, ...statistics, ...first];
}

/** The largest difference. */
export function furthest(a: readonly number[], b: readonly number[]): number {
  return a.length === b.length ? Math.max(...a.map((value, i) => Math.abs(value - b[i]!))) : Infinity;
}

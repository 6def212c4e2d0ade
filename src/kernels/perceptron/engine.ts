import { type Examples, gather } from '../../core/models/perceptron/examples.ts';
import type { LayerSpan } from '../../core/models/perceptron/parameter-layout.ts';
import {
  type EngineSetup,
  type PerceptronEngine,
  powerOf,
} from '../../core/models/perceptron/perceptron-engine.ts';
import type { Activation } from '../../core/models/perceptron/perceptron-model.ts';

/** The compiled trainer as its caller sees it; addresses are of `memory`. */
export interface PerceptronKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  begin(layers: number, batchSize: number, columns: number): void;
  addLayer(outputs: number, normalised: boolean): void;
  layOut(rows: number): void;
  configure(activation: number, output: number, frozenLayers: number, alpha: number, steps: number): void;
  dropOut(rate: number, seed: number): void;
  useAdam(beta1: number, beta2: number, epsilon: number, power1: number, power2: number): void;
  useSgd(momentum: number, nesterov: boolean): void;
  placeOf(layer: number, kind: number): number;
  train(rows: number, weighted: boolean, rate: number): void;
  evaluate(rows: number): void;
  readonly parameters: Address;
  readonly first: Address;
  readonly second: Address;
  readonly statistics: Address;
  readonly features: Address;
  readonly target: Address;
  readonly weights: Address;
  readonly residues: Address;
}

/** A global of the kernel. */
interface Address {
  readonly value: number;
}

const activations: Readonly<Record<Activation, number>> = { relu: 0, tanh: 1, logistic: 2, identity: 3 };
/** Rows, and numbers, that are handed over at once, roughly. */
const rowsOfPiece = 4096;
const numbersOfPiece = 2 ** 21;

/** An engine on a kernel of its own; its memory goes when both do. */
export function createKernelEngine(
  kernel: PerceptronKernel,
  { network, settings, state, sample }: EngineSetup,
): PerceptronEngine {
  const { layout, output, frozenLayers } = network;
  const { batchSize, beta1, beta2 } = settings;
  const rowsThatFit = Math.min(rowsOfPiece, numbersOfPiece / sample.columns);
  const mostRows = batchSize * Math.max(1, Math.floor(rowsThatFit / batchSize));
  kernel.begin(layout.layers.length, batchSize, sample.columns);
  for (const { outputs, normalised } of layout.layers) kernel.addLayer(outputs, normalised !== null);
  kernel.layOut(mostRows);
  kernel.configure(
    activations[network.activation],
    output === 'softmax' ? 0 : 1,
    frozenLayers,
    settings.alpha,
    state.steps,
  );
  kernel.dropOut(settings.dropout, settings.seed);
  if (settings.solver === 'sgd') kernel.useSgd(settings.momentum, settings.nesterovsMomentum);
  else
    kernel.useAdam(beta1, beta2, settings.epsilon, powerOf(beta1, state.steps), powerOf(beta2, state.steps));

  const numbers = ({ value }: Address, from: number, length: number) =>
    new Float32Array(kernel.memory.buffer, value + from, length);
  const parameterRows = layout.layers.flatMap((span, layer) => rowsOf(kernel, span, layer));
  const statisticRows = layout.layers.flatMap((span, layer) => statisticsOf(kernel, span, layer));
  const put = (to: Address, rows: readonly PaddedRow[], values: Float32Array) => {
    for (const { at, place, length } of rows)
      numbers(to, place, length).set(values.subarray(at, at + length));
  };
  const take = (from: Address, rows: readonly PaddedRow[], total: number) => {
    const values = new Float32Array(total);
    for (const { at, place, length } of rows) values.set(numbers(from, place, length), at);
    return values;
  };
  put(kernel.parameters, parameterRows, state.parameters);
  put(kernel.first, parameterRows, state.first);
  put(kernel.second, parameterRows, state.second);
  put(kernel.statistics, statisticRows, state.statistics);
  let { steps } = state;

  /** Lets the kernel work through rows piece by piece, and gathers what it tells of each. */
  function workThrough(rows: Examples, order: Uint32Array, work: (count: number) => void): Float32Array {
    const { columns, features, target, weights } = rows;
    const residues = new Float32Array(order.length);
    for (let from = 0; from < order.length; from += mostRows) {
      const piece = order.subarray(from, from + mostRows);
      gather(features, columns, piece, numbers(kernel.features, 0, piece.length * columns));
      gather(target, 1, piece, numbers(kernel.target, 0, piece.length));
      if (weights !== null) gather(weights, 1, piece, numbers(kernel.weights, 0, piece.length));
      work(piece.length);
      residues.set(numbers(kernel.residues, 0, piece.length), from);
    }
    return residues;
  }

  return {
    canBeLost: false,
    train(rows, order, learningRate) {
      steps += Math.ceil(order.length / batchSize);
      return workThrough(rows, order, count => kernel.train(count, rows.weights !== null, learningRate));
    },
    evaluate: rows =>
      workThrough(
        rows,
        Uint32Array.from({ length: rows.rows }, (_, row) => row),
        count => kernel.evaluate(count),
      ),
    state: () => ({
      parameters: take(kernel.parameters, parameterRows, layout.length),
      statistics: take(kernel.statistics, statisticRows, layout.statistics),
      first: take(kernel.first, parameterRows, layout.length),
      second: take(kernel.second, parameterRows, layout.length),
      steps,
    }),
    dispose: () => {},
  };
}

/** Numbers that lie together: from `at` in core's vectors, from the byte `place` in the kernel's padded ones. */
interface PaddedRow {
  readonly at: number;
  readonly place: number;
  readonly length: number;
}

const kinds = { weights: 0, biases: 1, scales: 2, shifts: 3, means: 4, variances: 5 } as const;

function rowsOf(kernel: PerceptronKernel, span: LayerSpan, layer: number): readonly PaddedRow[] {
  const { inputs, outputs, weightsAt, biasesAt, normalised } = span;
  const rowOf = (at: number, kind: number) => ({ at, place: kernel.placeOf(layer, kind), length: outputs });
  const weights = kernel.placeOf(layer, kinds.weights);
  const stride = Math.ceil(outputs / 4) * 16;
  return [
    ...Array.from({ length: inputs }, (_, input) => ({
      at: weightsAt + input * outputs,
      place: weights + input * stride,
      length: outputs,
    })),
    rowOf(biasesAt, kinds.biases),
    ...(normalised === null
      ? []
      : [rowOf(normalised.scalesAt, kinds.scales), rowOf(normalised.shiftsAt, kinds.shifts)]),
  ];
}

function statisticsOf(
  kernel: PerceptronKernel,
  { outputs, normalised }: LayerSpan,
  layer: number,
): readonly PaddedRow[] {
  if (normalised === null) return [];
  return [
    { at: normalised.meansAt, place: kernel.placeOf(layer, kinds.means), length: outputs },
    { at: normalised.variancesAt, place: kernel.placeOf(layer, kinds.variances), length: outputs },
  ];
}

import { activate, multiplyBySlopes } from './activation.ts';
import {
  gradientsBeforeNormalisation,
  type Normalisation,
  normaliseBatch,
  normaliseByRunning,
  type RowShares,
} from './batch-normalisation.ts';
import { columnSums, inputGradients, unitSums, weightGradients } from './dense-products.ts';
import { dropoutFactors, dropoutOf } from './dropout.ts';
import { type Examples, sliceExamples, takeExamples, totalWeight } from './examples.ts';
import { adamStep, type Range, sgdStep } from './optimizer.ts';
import { outputGradients } from './output-layer.ts';
import type { LayerSpan } from './parameter-layout.ts';
import { type EngineSetup, type NetworkState, type PerceptronEngine, powerOf } from './perceptron-engine.ts';

/** What a layer holds of the batch at work. */
interface LayerWork {
  readonly span: LayerSpan;
  readonly depth: number;
  /** rows × outputs: sums, then activations; of the last layer, then gradients. */
  readonly values: Float32Array;
  /** rows × outputs: gradients of the activations, then of the sums. */
  readonly gradients: Float32Array;
  readonly normalisation: Normalisation | null;
}

/**
 * The reference: trains in plain TypeScript, each operation rounded to single precision and every sum in a fixed order,
 * so that the compiled kernel gives the same bits.
 */
export function createPlainEngine(setup: EngineSetup): PerceptronEngine {
  const { network, settings } = setup;
  const { layout, activation, output, frozenLayers } = network;
  const moving = copyOf(setup.state);
  const gradient = new Float32Array(layout.length);
  const layers = layout.layers.map((span, depth) => layerWork(span, depth, settings.batchSize));
  const last = layers.at(-1)!;
  let { steps } = setup.state;
  let powers = { beta1: powerOf(settings.beta1, steps), beta2: powerOf(settings.beta2, steps) };

  /** The factors of the units of a hidden layer in the step that is next; null where none is left out. */
  const leftOut = (depth: number, rows: number) =>
    settings.dropout === 0 || depth === layers.length - 1
      ? null
      : dropoutFactors(
          dropoutOf(settings.dropout, settings.seed, steps, depth),
          rows,
          layers[depth]!.span.outputs,
        );

  function forward({ features, rows }: Examples, shares: RowShares | null): void {
    let input: Float32Array = features;
    for (const { span, depth, values, normalisation } of layers) {
      unitSums(span, moving.parameters, input, rows, values);
      input = values;
      if (depth === layers.length - 1) return;
      if (normalisation !== null && shares !== null)
        normaliseBatch(normalisation, moving.parameters, moving.statistics, values, rows, shares);
      else if (normalisation !== null)
        normaliseByRunning(normalisation, moving.parameters, moving.statistics, values, rows);
      activate(activation, values.subarray(0, rows * span.outputs));
      const factors = shares === null ? null : leftOut(depth, rows);
      if (factors !== null) multiply(values, factors);
    }
  }

  function backward({ features, rows }: Examples, shares: RowShares): void {
    let gradients = last.values;
    for (let depth = layers.length - 1; depth >= frozenLayers; depth--) {
      const { span, normalisation } = layers[depth]!;
      if (depth < layers.length - 1) backToSums(layers[depth]!, rows, shares);
      const input = depth === 0 ? features : layers[depth - 1]!.values;
      weightGradients(span, input, gradients, rows, gradient);
      if (normalisation === null) columnSums(gradients, span.outputs, rows, gradient, span.biasesAt);
      if (depth === frozenLayers) return;
      inputGradients(span, moving.parameters, gradients, rows, layers[depth - 1]!.gradients);
      gradients = layers[depth - 1]!.gradients;
    }
  }

  /** Takes the gradients of a hidden layer back from its activations to its sums. */
  function backToSums(
    { span, depth, values, gradients, normalisation }: LayerWork,
    rows: number,
    shares: RowShares,
  ) {
    const [of, at] = [gradients, values].map(all => all.subarray(0, rows * span.outputs)) as [
      Float32Array,
      Float32Array,
    ];
    const factors = leftOut(depth, rows);
    if (factors !== null) {
      multiply(of, factors);
      // The slope is that of the activation as it was before it was enlarged.
      const shrink = Math.fround(1 - settings.dropout);
      multiplyBySlopes(
        activation,
        at.map(value => value * shrink),
        of,
      );
    } else multiplyBySlopes(activation, at, of);
    if (normalisation !== null)
      gradientsBeforeNormalisation(normalisation, moving.parameters, of, rows, shares, gradient);
  }

  function step(perTotal: number, learningRate: number): void {
    powers = { beta1: powers.beta1 * settings.beta1, beta2: powers.beta2 * settings.beta2 };
    steps++;
    const adamRate = (learningRate * Math.sqrt(1 - powers.beta2)) / (1 - powers.beta1);
    for (const range of layers.slice(frozenLayers).flatMap(({ span }) => rangesOf(span, settings.alpha)))
      if (settings.solver === 'adam') adamStep(moving, gradient, range, perTotal, adamRate, settings);
      else sgdStep(moving, gradient, range, perTotal, learningRate, settings);
  }

  return {
    canBeLost: false,
    train(rows, order, learningRate) {
      const residues = new Float32Array(order.length);
      for (const { from, batch } of batchesOf(takeExamples(rows, order), settings.batchSize)) {
        const perTotal = Math.fround(1 / totalWeight(batch));
        const shares = { weights: batch.weights, perTotal };
        forward(batch, shares);
        const own = residues.subarray(from, from + batch.rows);
        outputGradients(output, last.values, last.span.outputs, batch.target, batch.weights, own);
        backward(batch, shares);
        step(perTotal, learningRate);
      }
      return residues;
    },
    evaluate(rows) {
      const residues = new Float32Array(rows.rows);
      for (const { from, batch } of batchesOf(rows, settings.batchSize)) {
        forward(batch, null);
        const own = residues.subarray(from, from + batch.rows);
        outputGradients(output, last.values, last.span.outputs, batch.target, null, own);
      }
      return residues;
    },
    state: () => ({ ...copyOf(moving), steps }),
    dispose: () => {},
  };
}

function layerWork(span: LayerSpan, depth: number, rows: number): LayerWork {
  const { outputs, normalised } = span;
  const numbers = () => new Float32Array(rows * outputs);
  const normalisation = normalised && {
    layer: span,
    at: normalised,
    normal: numbers(),
    perDeviation: new Float32Array(outputs),
  };
  return { span, depth, values: numbers(), gradients: numbers(), normalisation };
}

/** A normalised layer's biases stay: what they add, the normalisation takes away. */
function rangesOf({ weightsAt, biasesAt, outputs, normalised }: LayerSpan, alpha: number): readonly Range[] {
  const weights = { start: weightsAt, end: biasesAt, alpha };
  if (normalised === null) return [weights, { start: biasesAt, end: biasesAt + outputs, alpha: 0 }];
  return [weights, { start: normalised.scalesAt, end: normalised.shiftsAt + outputs, alpha: 0 }];
}

function* batchesOf(rows: Examples, size: number): Generator<{ from: number; batch: Examples }> {
  for (let from = 0; from < rows.rows; from += size)
    yield { from, batch: sliceExamples(rows, from, Math.min(from + size, rows.rows)) };
}

function multiply(values: Float32Array, factors: Float32Array): void {
  for (let i = 0; i < factors.length; i++) values[i] = values[i]! * factors[i]!;
}

function copyOf({ parameters, statistics, first, second, steps }: NetworkState): NetworkState {
  return {
    parameters: parameters.slice(),
    statistics: statistics.slice(),
    first: first.slice(),
    second: second.slice(),
    steps,
  };
}

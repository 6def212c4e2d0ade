import { createRandom } from '../../random.ts';
import type { Activation, DenseLayer } from './perceptron-model.ts';

/** Where one layer lies in the parameters. */
export interface LayerSpan {
  readonly inputs: number;
  readonly outputs: number;
  /** `inputs × outputs` weights, row-major; then the biases. */
  readonly weightsAt: number;
  readonly biasesAt: number;
  /** Of a layer that is normalised over the batch; null where it is not. */
  readonly normalised: NormalisedSpan | null;
}

/** Where a normalised layer's scale and shift of each unit lie, and in the statistics its means, then its variances. */
export interface NormalisedSpan {
  readonly scalesAt: number;
  readonly shiftsAt: number;
  readonly meansAt: number;
  readonly variancesAt: number;
}

/**
 * All that is learned of a perceptron in one vector, so that the optimizer runs once a step and not once a layer:
 *
 *     | weights 0 | biases 0 | scales 0 | shifts 0 | weights 1 | …
 */
export interface ParameterLayout {
  readonly layers: readonly LayerSpan[];
  readonly length: number;
  /** Length of the running means and variances of the normalised layers, which no gradient moves. */
  readonly statistics: number;
}

/** The layout of a perceptron with these layer sizes, from the features to the output; hidden layers may be normalised. */
export function layoutOf(sizes: readonly number[], batchNorm: boolean): ParameterLayout {
  const layers: LayerSpan[] = [];
  let length = 0;
  let statistics = 0;
  for (let layer = 0; layer + 1 < sizes.length; layer++) {
    const inputs = sizes[layer]!;
    const outputs = sizes[layer + 1]!;
    const weightsAt = length;
    const biasesAt = weightsAt + inputs * outputs;
    length = biasesAt + outputs;
    let normalised: NormalisedSpan | null = null;
    if (batchNorm && layer + 2 < sizes.length) {
      const [scalesAt, meansAt] = [length, statistics];
      normalised = { scalesAt, shiftsAt: scalesAt + outputs, meansAt, variancesAt: meansAt + outputs };
      length += 2 * outputs;
      statistics += 2 * outputs;
    }
    layers.push({ inputs, outputs, weightsAt, biasesAt, normalised });
  }
  return { layers, length, statistics };
}

/** Glorot's uniform start for weights and biases alike, as scikit-learn's `_init_coef` draws them; scales 1, shifts 0. */
export function initialParameters(
  layout: ParameterLayout,
  activation: Activation,
  seed: number,
): Float32Array<ArrayBuffer> {
  const random = createRandom(seed);
  const parameters = new Float32Array(layout.length);
  const factor = activation === 'logistic' ? 2 : 6;
  for (const { inputs, outputs, weightsAt, biasesAt, normalised } of layout.layers) {
    const bound = Math.sqrt(factor / (inputs + outputs));
    for (let i = weightsAt; i < biasesAt + outputs; i++) parameters[i] = (2 * random() - 1) * bound;
    if (normalised !== null) parameters.fill(1, normalised.scalesAt, normalised.shiftsAt);
  }
  return parameters;
}

/** Running means of 0 and variances of 1. */
export function initialStatistics({ layers, statistics }: ParameterLayout): Float32Array<ArrayBuffer> {
  const start = new Float32Array(statistics);
  for (const { outputs, normalised } of layers)
    if (normalised !== null) start.fill(1, normalised.variancesAt, normalised.variancesAt + outputs);
  return start;
}

/** Added to a variance before its root is divided by, as TensorFlow and PyTorch do. */
export const varianceFloor = 1e-5;

/** The plain layers that a stored model holds: what normalises a unit is folded into its weights and bias. */
export function denseLayers(
  { layers }: ParameterLayout,
  parameters: Float32Array,
  statistics: Float32Array,
): readonly DenseLayer[] {
  return layers.map(({ inputs, outputs, weightsAt, biasesAt, normalised }) => {
    const weights = new Float32Array(parameters.subarray(weightsAt, biasesAt));
    const biases = new Float32Array(parameters.subarray(biasesAt, biasesAt + outputs));
    if (normalised === null) return { inputs, outputs, weights, biases };
    const { scalesAt, shiftsAt, meansAt, variancesAt } = normalised;
    const factors = Float64Array.from(
      { length: outputs },
      (_, o) => parameters[scalesAt + o]! / Math.sqrt(statistics[variancesAt + o]! + varianceFloor),
    );
    return {
      inputs,
      outputs,
      weights: weights.map((weight, at) => weight * factors[at % outputs]!),
      biases: biases.map(
        (bias, o) => (bias - statistics[meansAt + o]!) * factors[o]! + parameters[shiftsAt + o]!,
      ),
    };
  });
}

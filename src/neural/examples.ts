import type { Matrix } from '../core/matrix.ts';
import type { OutputKind } from './network.ts';

/** Rows to learn from, in the float32 that TensorFlow.js takes; all arrays row-major. */
export interface Examples {
  readonly rows: number;
  readonly columns: number;
  readonly features: Float32Array<ArrayBuffer>;
  /** Values a row in `target`: classes, or 1. */
  readonly outputs: number;
  /** One-hot classes, or standardised values. */
  readonly target: Float32Array<ArrayBuffer>;
  /** One a row; null where every row weighs 1. */
  readonly weights: Float32Array<ArrayBuffer> | null;
}

/** Examples of classes, given as codes from 0 to `classes` − 1. */
export function classExamples(
  features: Matrix,
  codes: Float64Array,
  classes: number,
  weights: Float64Array | undefined,
): Examples {
  const target = new Float32Array(features.rows * classes);
  codes.forEach((code, row) => {
    target[row * classes + code] = 1;
  });
  return examplesOf(features, target, classes, weights);
}

/** Examples of values, standardised as (value − mean) / scale. */
export function valueExamples(
  features: Matrix,
  values: Float64Array,
  { mean, scale }: { readonly mean: number; readonly scale: number },
  weights: Float64Array | undefined,
): Examples {
  const target = Float32Array.from(values, value => (value - mean) / scale);
  return examplesOf(features, target, 1, weights);
}

/** The examples at `indices`, in that order. */
export function takeExamples(examples: Examples, indices: ArrayLike<number>): Examples {
  const { columns, outputs, weights } = examples;
  return {
    rows: indices.length,
    columns,
    features: gather(examples.features, columns, indices),
    outputs,
    target: gather(examples.target, outputs, indices),
    weights: weights && gather(weights, 1, indices),
  };
}

/** What the rows weigh together. */
export function totalWeight({ rows, weights }: Examples): number {
  return weights === null ? rows : weights.reduce((sum, weight) => sum + weight, 0);
}

/** Mean loss by weight, in doubles: cross-entropy, or half the squared error as scikit-learn's networks have it. */
export function meanLoss(output: OutputKind, predicted: Float32Array, examples: Examples): number {
  const { rows, outputs, target, weights } = examples;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    let loss = 0;
    for (let at = row * outputs; at < (row + 1) * outputs; at++)
      loss +=
        output === 'softmax'
          ? crossEntropy(predicted[at]!, target[at]!)
          : (predicted[at]! - target[at]!) ** 2 / 2;
    sum += loss * (weights === null ? 1 : weights[row]!);
  }
  return sum / totalWeight(examples);
}

/** The smallest probability counted is float32's resolution at 1: a zero would cost infinitely much. */
function crossEntropy(probability: number, share: number): number {
  return share === 0 ? 0 : -share * Math.log(Math.max(probability, 2 ** -24));
}

/** Rows of weight 0 are left out here, so that no batch weighs nothing. */
function examplesOf(
  features: Matrix,
  target: Float32Array<ArrayBuffer>,
  outputs: number,
  weights: Float64Array | undefined,
): Examples {
  const { rows, columns, data } = features;
  const all: Examples = {
    rows,
    columns,
    features: Float32Array.from(data),
    outputs,
    target,
    weights: weights === undefined ? null : Float32Array.from(weights),
  };
  if (weights === undefined || weights.every(weight => weight > 0)) return all;
  return takeExamples(
    all,
    indicesWhere(weights, weight => weight > 0),
  );
}

function indicesWhere(values: Float64Array, holds: (value: number) => boolean): readonly number[] {
  return [...values.keys()].filter(index => holds(values[index]!));
}

function gather(values: Float32Array, width: number, indices: ArrayLike<number>): Float32Array<ArrayBuffer> {
  const taken = new Float32Array(indices.length * width);
  for (let i = 0; i < indices.length; i++) {
    const start = indices[i]! * width;
    for (let c = 0; c < width; c++) taken[i * width + c] = values[start + c]!;
  }
  return taken;
}

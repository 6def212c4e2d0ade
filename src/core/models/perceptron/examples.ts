import { FitError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import type { OutputKind } from './perceptron-engine.ts';

/** Rows to learn from, in single precision, row-major. */
export interface Examples {
  readonly rows: number;
  readonly columns: number;
  readonly features: Float32Array<ArrayBuffer>;
  /** One a row: the place of its class among the outputs, or its standardised value. */
  readonly target: Float32Array<ArrayBuffer>;
  /** One a row; null where every row weighs 1. */
  readonly weights: Float32Array<ArrayBuffer> | null;
}

/**
 * The rows that count, in single precision: a row of weight 0 is left out, so that no batch weighs nothing.
 * @throws FitError naming the first number that single precision cannot hold
 */
export function examplesOf(
  { data, rows, columns }: Matrix,
  target: ArrayLike<number>,
  weights: Float64Array | undefined,
): Examples {
  const features = new Float32Array(data);
  const beyond = features.findIndex(value => !Number.isFinite(value));
  if (beyond !== -1)
    throw new FitError(
      `row ${Math.floor(beyond / columns)}: feature ${beyond % columns} is ${data[beyond]}, too large for single precision`,
    );
  const all = { rows, columns, features, target: Float32Array.from(target) };
  if (weights === undefined) return { ...all, weights: null };
  const weighed = new Float32Array(weights);
  const heavy = weighed.indexOf(Infinity);
  if (heavy !== -1)
    throw new FitError(
      `row ${heavy}: the sample weight is ${weights[heavy]}, too large for single precision`,
    );
  if (weighed.every(weight => weight > 0)) return { ...all, weights: weighed };
  const counted = Uint32Array.from(weighed.keys()).filter(row => weighed[row]! > 0);
  if (counted.length === 0) throw new FitError('all sample weights are 0 in single precision');
  return takeExamples({ ...all, weights: weighed }, counted);
}

/** The examples at `indices`, in that order. */
export function takeExamples(examples: Examples, indices: Uint32Array): Examples {
  const { columns, weights } = examples;
  return {
    rows: indices.length,
    columns,
    features: taken(examples.features, columns, indices),
    target: taken(examples.target, 1, indices),
    weights: weights && taken(weights, 1, indices),
  };
}

/** The examples from `start` up to `end`, as a view. */
export function sliceExamples(
  { columns, features, target, weights }: Examples,
  start: number,
  end: number,
): Examples {
  return {
    rows: end - start,
    columns,
    features: features.subarray(start * columns, end * columns),
    target: target.subarray(start, end),
    weights: weights && weights.subarray(start, end),
  };
}

/** What the rows weigh together. */
export function totalWeight({ rows, weights }: Examples): number {
  if (weights === null) return rows;
  let total = 0;
  for (const weight of weights) total += weight;
  return total;
}

/**
 * Sum of losses by weight, in doubles: cross-entropy from the probabilities of the true classes, or half the squared
 * error from the errors. The weights are those of all rows, and `order` says which the residues are of (null: all).
 */
export function lossSum(
  output: OutputKind,
  residues: Float32Array,
  weights: Float32Array | null,
  order: Uint32Array | null,
): number {
  let sum = 0;
  for (let i = 0; i < residues.length; i++) {
    const residue = residues[i]!;
    const loss = output === 'softmax' ? crossEntropy(residue) : (residue * residue) / 2;
    sum += weights === null ? loss : loss * weights[order === null ? i : order[i]!]!;
  }
  return sum;
}

/** The smallest probability counted is single precision's resolution at 1: a zero would cost infinitely much. */
function crossEntropy(probability: number): number {
  return -Math.log(Math.max(probability, 2 ** -24));
}

function taken(values: Float32Array, width: number, indices: Uint32Array): Float32Array<ArrayBuffer> {
  const rows = new Float32Array(indices.length * width);
  gather(values, width, indices, rows);
  return rows;
}

/** Numbers of a cache line, and rows whose lines are asked for before they are copied. */
const line = 16;
const rowsAhead = 64;

/**
 * Copies the rows at `indices`, of `width` numbers each, to the front of `to`. Rows in random order lie outside the
 * cache: one number of each line of many rows is copied first, so that memory fetches them at the same time.
 */
export function gather(values: Float32Array, width: number, indices: Uint32Array, to: Float32Array): void {
  for (let first = 0; first < indices.length; first += rowsAhead) {
    const end = Math.min(first + rowsAhead, indices.length);
    for (let column = 0; column < width; column += line)
      for (let row = first; row < end; row++)
        to[row * width + column] = values[indices[row]! * width + column]!;
    if (width === 1) continue;
    for (let row = first; row < end; row++) {
      const from = indices[row]! * width;
      const at = row * width;
      for (let column = 0; column < width; column++) to[at + column] = values[from + column]!;
    }
  }
}

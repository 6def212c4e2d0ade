import { type Matrix, zeros } from '../../../matrix.ts';
import { type Factor, factorsOf } from './factors.ts';
import type { Mixture } from './mixture.ts';

/** What a mixture says of rows. */
export interface Expectation {
  /** Rows × components: how likely each row came from each component; rows sum to 1. */
  readonly responsibilities: Matrix;
  /** Log density of each row. */
  readonly logLikelihoods: Float64Array<ArrayBuffer>;
}

export function expect(mixture: Mixture, features: Matrix): Expectation {
  const { rows, columns } = features;
  const components = mixture.means.rows;
  const factors = factorsOf(mixture);
  const responsibilities = zeros(rows, components);
  const logLikelihoods = new Float64Array(rows);
  const halfLog = (columns * Math.log(2 * Math.PI)) / 2;
  const logWeights = mixture.weights.map(Math.log);
  const scratch = new Float64Array(columns);
  const logs = new Float64Array(components);
  for (let row = 0; row < rows; row++) {
    let most = -Infinity;
    for (let k = 0; k < components; k++) {
      const factor = factors[k]!;
      const square = mahalanobisSquare(factor, features, row, mixture.means, k, scratch);
      const log = logWeights[k]! - halfLog - factor.logDeterminant - square / 2;
      logs[k] = log;
      most = Math.max(most, log);
    }
    let sum = 0;
    for (let k = 0; k < components; k++) sum += Math.exp(logs[k]! - most);
    const total = most + Math.log(sum);
    logLikelihoods[row] = total;
    for (let k = 0; k < components; k++)
      responsibilities.data[row * components + k] = Math.exp(logs[k]! - total);
  }
  return { responsibilities, logLikelihoods };
}

/** Squared length of (row − mean) in units of the component's spread. */
function mahalanobisSquare(
  factor: Factor,
  features: Matrix,
  row: number,
  means: Matrix,
  component: number,
  scratch: Float64Array,
): number {
  const { columns } = features;
  const [start, from] = [row * columns, component * columns];
  let square = 0;
  for (let i = 0; i < columns; i++) {
    let value = features.data[start + i]! - means.data[from + i]!;
    if (factor.kind === 'deviations') value /= factor.deviations[i]!;
    else {
      for (let j = 0; j < i; j++) value -= factor.lower[i * columns + j]! * scratch[j]!;
      value /= factor.lower[i * columns + i]!;
      scratch[i] = value;
    }
    square += value * value;
  }
  return square;
}

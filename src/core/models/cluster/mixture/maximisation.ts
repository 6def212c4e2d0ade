import { type Matrix, zeros } from '../../../matrix.ts';
import type { CovarianceType, Mixture } from './mixture.ts';

/** Keeps a component without rows from dividing by 0, as scikit-learn does. */
const tiny = 10 * Number.EPSILON;

/**
 * The mixture under which rows are most likely when they belong to the components in these shares.
 * @param regCovar added to every variance
 */
export function maximise(
  features: Matrix,
  sampleWeights: Float64Array,
  responsibilities: Matrix,
  covarianceType: CovarianceType,
  regCovar: number,
): Mixture {
  const { rows, columns } = features;
  const components = responsibilities.columns;
  const shares = zeros(rows, components);
  const counts = new Float64Array(components).fill(tiny);
  const means = zeros(components, columns);
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < components; k++) {
      const share = sampleWeights[row]! * responsibilities.data[row * components + k]!;
      shares.data[row * components + k] = share;
      counts[k] = counts[k]! + share;
      for (let c = 0; c < columns; c++)
        means.data[k * columns + c] =
          means.data[k * columns + c]! + share * features.data[row * columns + c]!;
    }
  for (let i = 0; i < means.data.length; i++)
    means.data[i] = means.data[i]! / counts[Math.floor(i / columns)]!;
  const total = sampleWeights.reduce((sum, weight) => sum + weight, 0);
  return {
    covarianceType,
    weights: counts.map(count => count / total),
    means,
    covariances: covariancesOf({ features, shares, counts, means }, covarianceType, regCovar),
  };
}

interface Shared {
  readonly features: Matrix;
  /** Rows × components: weight times responsibility. */
  readonly shares: Matrix;
  readonly counts: Float64Array;
  readonly means: Matrix;
}

function covariancesOf(shared: Shared, type: CovarianceType, regCovar: number): Float64Array<ArrayBuffer> {
  switch (type) {
    case 'full':
      return fullCovariances(shared, regCovar);
    case 'tied':
      return tiedCovariances(shared, regCovar);
    case 'diag':
      return variances(shared, regCovar);
    case 'spherical': {
      const own = variances(shared, regCovar);
      const { columns } = shared.features;
      return Float64Array.from(shared.counts, (_, k) => meanOf(own.subarray(k * columns, (k + 1) * columns)));
    }
    default:
      return type satisfies never;
  }
}

function fullCovariances(shared: Shared, regCovar: number): Float64Array<ArrayBuffer> {
  const { counts, features } = shared;
  const { columns } = features;
  const size = columns * columns;
  const covariances = new Float64Array(counts.length * size);
  counts.forEach((count, k) => {
    const own = covariances.subarray(k * size, (k + 1) * size);
    addProducts(own, shared, k);
    finish(own, columns, count, regCovar);
  });
  return covariances;
}

function tiedCovariances(shared: Shared, regCovar: number): Float64Array<ArrayBuffer> {
  const { counts, features } = shared;
  const covariances = new Float64Array(features.columns ** 2);
  counts.forEach((_, k) => addProducts(covariances, shared, k));
  const total = counts.reduce((sum, count) => sum + count, 0);
  finish(covariances, features.columns, total, regCovar);
  return covariances;
}

/** Adds the products of what each row is from the component's mean, by its share; the upper part follows in `finish`. */
function addProducts(sums: Float64Array, { features, shares, means }: Shared, component: number): void {
  const { rows, columns, data } = features;
  const differences = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    const share = shares.data[row * shares.columns + component]!;
    if (share === 0) continue;
    for (let c = 0; c < columns; c++)
      differences[c] = data[row * columns + c]! - means.data[component * columns + c]!;
    for (let i = 0; i < columns; i++) {
      const scaled = share * differences[i]!;
      for (let j = 0; j <= i; j++) sums[i * columns + j] = sums[i * columns + j]! + scaled * differences[j]!;
    }
  }
}

function finish(sums: Float64Array, columns: number, count: number, regCovar: number): void {
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j <= i; j++) {
      const covariance = sums[i * columns + j]! / count;
      sums[i * columns + j] = covariance;
      sums[j * columns + i] = covariance;
    }
    sums[i * columns + i] = sums[i * columns + i]! + regCovar;
  }
}

/** Components × features. */
function variances({ features, shares, counts, means }: Shared, regCovar: number): Float64Array<ArrayBuffer> {
  const { rows, columns, data } = features;
  const sums = new Float64Array(counts.length * columns);
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < counts.length; k++) {
      const share = shares.data[row * counts.length + k]!;
      for (let c = 0; c < columns; c++) {
        const difference = data[row * columns + c]! - means.data[k * columns + c]!;
        sums[k * columns + c] = sums[k * columns + c]! + share * difference * difference;
      }
    }
  return sums.map((sum, i) => sum / counts[Math.floor(i / columns)]! + regCovar);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

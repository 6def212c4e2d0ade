import { mean } from '../../evaluation/mean.ts';
import { zeros } from '../../matrix.ts';
import { jacobiEigen } from '../../models/linear/solve-symmetric.ts';

/** A linear function of other columns. */
export interface LinearFunction {
  readonly coefficients: readonly number[];
  readonly intercept: number;
}

const mostIterations = 300;
const tolerance = 1e-3;
/** The shape and rate of both gamma priors. */
const prior = 1e-6;

/**
 * Ridge regression that finds its own penalty by evidence maximisation, as scikit-learn's BayesianRidge with its
 * defaults (MacKay 1992). `inputs` are columns; all numbers are finite, and there is at least one row.
 */
export function fitBayesianRidge(inputs: readonly Float64Array[], target: Float64Array): LinearFunction {
  const rows = target.length;
  const size = inputs.length;
  const means = inputs.map(values => mean(values));
  const targetMean = mean(target);
  const centered = inputs.map((values, c) => values.map(value => value - means[c]!));
  const response = target.map(value => value - targetMean);
  const gram = zeros(size, size);
  centered.forEach((first, f) => {
    centered.forEach((second, s) => {
      gram.data[f * size + s] = dot(first, second);
    });
  });
  const products = centered.map(values => dot(values, response));
  const { values: eigenvalues, vectors } = jacobiEigen(gram);
  const squares = eigenvalues.map(value => Math.max(0, value));
  const projected = squares.map((_, e) =>
    products.reduce((sum, one, i) => sum + vectors[i * size + e]! * one, 0),
  );

  const coefficientsFor = (ratio: number) =>
    products.map((_, i) => {
      let sum = 0;
      for (let e = 0; e < size; e++) sum += (vectors[i * size + e]! * projected[e]!) / (squares[e]! + ratio);
      return sum;
    });
  let alpha = 1 / (dot(response, response) / rows + Number.EPSILON);
  let lambda = 1;
  let coefficients: readonly number[] = [];
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const updated = coefficientsFor(lambda / alpha);
    const residual = squaredResidual(centered, response, updated);
    const effective = squares.reduce((sum, square) => sum + (alpha * square) / (lambda + alpha * square), 0);
    lambda = (effective + 2 * prior) / (updated.reduce((sum, one) => sum + one * one, 0) + 2 * prior);
    alpha = (rows - effective + 2 * prior) / (residual + 2 * prior);
    const moved = updated.reduce((sum, one, i) => sum + Math.abs(one - (coefficients[i] ?? Infinity)), 0);
    coefficients = updated;
    if (iteration > 0 && moved < tolerance) break;
  }
  const final = coefficientsFor(lambda / alpha);
  const intercept = targetMean - final.reduce((sum, one, c) => sum + one * means[c]!, 0);
  return { coefficients: final, intercept };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function squaredResidual(
  inputs: readonly Float64Array[],
  response: Float64Array,
  coefficients: readonly number[],
): number {
  const residual = response.slice();
  inputs.forEach((values, c) => {
    for (let row = 0; row < residual.length; row++)
      residual[row] = residual[row]! - coefficients[c]! * values[row]!;
  });
  return dot(residual, residual);
}

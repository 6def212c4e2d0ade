import type { Matrix } from '../../../matrix.ts';
import { expect } from './expectation.ts';
import { maximise } from './maximisation.ts';
import type { Mixture } from './mixture.ts';

export interface EmSettings {
  /** Gain in the mean log likelihood below which it counts as converged. */
  readonly tol: number;
  readonly maxIter: number;
  readonly regCovar: number;
  /** Called after each iteration with how many there were. */
  readonly report?: (iterations: number) => void;
}

export interface FittedMixture {
  readonly mixture: Mixture;
  /** Mean log likelihood of the rows, by weight, before the last step. */
  readonly lowerBound: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/** Expectation and maximisation in turn (Dempster, Laird and Rubin 1977) until the likelihood rests, as scikit-learn's. */
export function maximiseLikelihood(
  features: Matrix,
  weights: Float64Array,
  start: Mixture,
  { tol, maxIter, regCovar, report }: EmSettings,
): FittedMixture {
  let mixture = start;
  let lowerBound = -Infinity;
  let converged = false;
  let iterations = 0;
  while (iterations < maxIter && !converged) {
    const { responsibilities, logLikelihoods } = expect(mixture, features);
    const reached = meanLogLikelihood(logLikelihoods, weights);
    mixture = maximise(features, weights, responsibilities, start.covarianceType, regCovar);
    converged = Math.abs(reached - lowerBound) < tol;
    lowerBound = reached;
    iterations++;
    report?.(iterations);
  }
  return { mixture, lowerBound, iterations, converged };
}

export function meanLogLikelihood(logLikelihoods: Float64Array, weights: Float64Array): number {
  let [sum, total] = [0, 0];
  logLikelihoods.forEach((value, row) => {
    sum += weights[row]! * value;
    total += weights[row]!;
  });
  return sum / total;
}

import { FitError } from '../../errors.ts';

/** Names and defaults are scikit-learn's. */
export interface KNeighborsParams {
  readonly nNeighbors: number;
  /** Whether all neighbours count alike, or by the inverse of their distance. */
  readonly weights: 'uniform' | 'distance';
  /** Power of the Minkowski distance, at least 1: 2 is Euclidean, 1 adds up the differences. */
  readonly p: number;
  /** How rows are searched; all find the same. 'auto' takes a tree where there are few columns. */
  readonly algorithm: 'auto' | 'brute' | 'kdTree';
  /** Rows of a leaf of the tree, about. */
  readonly leafSize: number;
}

export const kNeighborsDefaults: KNeighborsParams = {
  nNeighbors: 5,
  weights: 'uniform',
  p: 2,
  algorithm: 'auto',
  leafSize: 30,
};

/** @throws FitError naming a parameter out of its range. */
export function checkKNeighborsParams({
  nNeighbors,
  p,
  leafSize,
  weights,
  algorithm,
}: KNeighborsParams): void {
  for (const [name, value] of Object.entries({ nNeighbors, leafSize }))
    if (!Number.isInteger(value) || value < 1)
      throw new FitError(`${name} is ${value}, expected a whole number of at least 1`);
  if (!(p >= 1 && p < Infinity)) throw new FitError(`p is ${p}, expected a finite number of at least 1`);
  if (weights !== 'uniform' && weights !== 'distance')
    throw new FitError(`weights is ${String(weights satisfies never)}, expected 'uniform' or 'distance'`);
  if (algorithm !== 'auto' && algorithm !== 'brute' && algorithm !== 'kdTree')
    throw new FitError(
      `algorithm is ${String(algorithm satisfies never)}, expected 'auto', 'brute' or 'kdTree'`,
    );
}

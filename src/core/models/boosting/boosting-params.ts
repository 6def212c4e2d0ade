import { FitError } from '../../errors.ts';

/** Which way a feature may move the prediction: up (1), down (−1), or any (0). */
export type MonotonicConstraint = -1 | 0 | 1;

/** What scikit-learn's HistGradientBoosting takes, for both tasks. */
export interface BoostingParams {
  /** How much of each tree's values is used, above 0. */
  readonly learningRate: number;
  /** Most boosting iterations; each grows one tree, or one a class where there are more than two. */
  readonly maxIter: number;
  /** Most leaves of a tree, at least 2; null for no limit. */
  readonly maxLeafNodes: number | null;
  /** Most splits above a leaf; null for no limit. */
  readonly maxDepth: number | null;
  readonly minSamplesLeaf: number;
  readonly l2Regularization: number;
  /** Most bins a feature's values are cut into, missing ones aside: 2 to 255. */
  readonly maxBins: number;
  /** One a feature; empty for none. */
  readonly monotonicCst: readonly MonotonicConstraint[];
  /** Stop when the loss on rows kept aside has not improved; 'auto' does where there are more than 10,000 rows. */
  readonly earlyStopping: 'auto' | boolean;
  /** Share of the rows kept aside for that. */
  readonly validationFraction: number;
  /** How many iterations in a row without improvement end the training. */
  readonly nIterNoChange: number;
  /** An improvement is more than this. */
  readonly tol: number;
}

export const boostingDefaults: BoostingParams = {
  learningRate: 0.1,
  maxIter: 100,
  maxLeafNodes: 31,
  maxDepth: null,
  minSamplesLeaf: 20,
  l2Regularization: 0,
  maxBins: 255,
  monotonicCst: [],
  earlyStopping: 'auto',
  validationFraction: 0.1,
  nIterNoChange: 10,
  tol: 1e-7,
};

/** @throws FitError where a model has more iterations already than it shall have */
export function checkGoesOn(params: BoostingParams, begun: number): void {
  if (begun > params.maxIter)
    throw new FitError(`the model has ${begun} iterations already, maxIter is ${params.maxIter}`);
}

/** @throws FitError naming a parameter out of its range */
export function checkBoostingParams(params: BoostingParams, features: number): void {
  const { learningRate, l2Regularization, validationFraction, tol, monotonicCst } = params;
  if (!(learningRate > 0)) throw outOfRange('learningRate', learningRate, 'a number above 0');
  if (!(l2Regularization >= 0))
    throw outOfRange('l2Regularization', l2Regularization, 'a number of at least 0');
  if (!(validationFraction > 0 && validationFraction < 1))
    throw outOfRange('validationFraction', validationFraction, 'a share between 0 and 1');
  if (!(tol >= 0)) throw outOfRange('tol', tol, 'a number of at least 0');
  checkWhole('maxIter', params.maxIter, 1);
  checkWhole('minSamplesLeaf', params.minSamplesLeaf, 1);
  checkWhole('nIterNoChange', params.nIterNoChange, 1);
  checkWhole('maxBins', params.maxBins, 2, 255);
  if (params.maxLeafNodes !== null) checkWhole('maxLeafNodes', params.maxLeafNodes, 2);
  if (params.maxDepth !== null) checkWhole('maxDepth', params.maxDepth, 1);
  if (monotonicCst.length !== 0 && monotonicCst.length !== features)
    throw new FitError(`monotonicCst has ${monotonicCst.length} values for ${features} features`);
}

function checkWhole(name: string, value: number, least: number, most = Infinity): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
  throw outOfRange(name, value, `a whole number ${range}`);
}

function outOfRange(name: string, value: number, expected: string): FitError {
  return new FitError(`${name} is ${value}, expected ${expected}`);
}

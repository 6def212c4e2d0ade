import { FitError } from '../../errors.ts';
import type { GrowthLimits } from './grower.ts';
import type { Impurity } from './growing-set.ts';
import type { Pruning } from './prune.ts';

/** When a tree stops growing. */
export interface GrowthParams extends Pruning {
  /** null grows until the leaves are pure. */
  readonly maxDepth: number | null;
  readonly minSamplesSplit: number;
  readonly minSamplesLeaf: number;
  /** Columns drawn at each node: 'sqrt' or 'log2' of their number, a share of them in (0, 1], or all (null). */
  readonly maxFeatures: 'sqrt' | 'log2' | number | null;
}

export type ClassifierCriterion = 'gini' | 'entropy';
/** There is no `friedmanMse`: it parts a node as the squared error does. */
export type RegressorCriterion = 'squaredError' | 'absoluteError' | 'poisson';

/** What the splits lower under this criterion. @throws FitError for one that there is not */
export function impurityOf(criterion: ClassifierCriterion | RegressorCriterion): Impurity {
  switch (criterion) {
    case 'gini':
    case 'squaredError':
      return 'variance';
    case 'entropy':
    case 'poisson':
    case 'absoluteError':
      return criterion;
    default:
      throw new FitError(`criterion is ${String(criterion satisfies never)}, which is not known`);
  }
}

/** The limits in absolute numbers. @throws FitError naming a parameter out of its range. */
export function growthLimits(
  params: GrowthParams,
  columns: number,
  splitter: GrowthLimits['splitter'],
): GrowthLimits {
  checkAtLeast('minSamplesSplit', params.minSamplesSplit, 2);
  checkAtLeast('minSamplesLeaf', params.minSamplesLeaf, 1);
  if (params.maxDepth !== null) checkAtLeast('maxDepth', params.maxDepth, 1);
  if (params.maxLeafNodes !== null) checkAtLeast('maxLeafNodes', params.maxLeafNodes, 2);
  checkNotNegative('minImpurityDecrease', params.minImpurityDecrease);
  checkNotNegative('ccpAlpha', params.ccpAlpha);
  return {
    maxDepth: params.maxDepth ?? Infinity,
    minSamplesSplit: Math.max(params.minSamplesSplit, 2 * params.minSamplesLeaf),
    minSamplesLeaf: params.minSamplesLeaf,
    columnsPerSplit: Math.max(1, Math.floor(shareOf(params.maxFeatures, columns))),
    splitter,
  };
}

/** What makes leaves of nodes once a tree is grown. */
export function pruningOf({ minImpurityDecrease, maxLeafNodes, ccpAlpha }: GrowthParams): Pruning {
  return { minImpurityDecrease, maxLeafNodes, ccpAlpha };
}

function shareOf(maxFeatures: GrowthParams['maxFeatures'], columns: number): number {
  if (maxFeatures === null) return columns;
  if (maxFeatures === 'sqrt') return Math.sqrt(columns);
  if (maxFeatures === 'log2') return Math.log2(columns);
  if (!(maxFeatures > 0 && maxFeatures <= 1))
    throw new FitError(
      `maxFeatures is ${maxFeatures}, expected 'sqrt', 'log2', null or a share above 0 and up to 1`,
    );
  return maxFeatures * columns;
}

/** @throws FitError unless the parameter is a whole number of at least this */
export function checkAtLeast(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least)
    throw new FitError(`${name} is ${value}, expected a whole number of at least ${least}`);
}

function checkNotNegative(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity))
    throw new FitError(`${name} is ${value}, expected a finite number of at least 0`);
}

import { FitError } from '../../errors.ts';
import type { GrowthLimits } from '../tree/grower.ts';

export interface RandomForestParams {
  readonly nEstimators: number;
  /** null grows until the leaves are pure. */
  readonly maxDepth: number | null;
  readonly minSamplesSplit: number;
  readonly minSamplesLeaf: number;
  /** Columns drawn at each node: 'sqrt' or 'log2' of their number, or a share of them in (0, 1]. */
  readonly maxFeatures: 'sqrt' | 'log2' | number;
  /** Whether each tree sees a sample of the rows drawn with replacement, rather than all of them. */
  readonly bootstrap: boolean;
}

/** When the trees stop growing, in absolute numbers. @throws FitError naming a parameter out of its range. */
export function growthLimits(params: RandomForestParams, columns: number): GrowthLimits {
  checkAtLeast('nEstimators', params.nEstimators, 1);
  checkAtLeast('minSamplesSplit', params.minSamplesSplit, 2);
  checkAtLeast('minSamplesLeaf', params.minSamplesLeaf, 1);
  if (params.maxDepth !== null) checkAtLeast('maxDepth', params.maxDepth, 1);
  return {
    maxDepth: params.maxDepth ?? Infinity,
    minSamplesSplit: Math.max(params.minSamplesSplit, 2 * params.minSamplesLeaf),
    minSamplesLeaf: params.minSamplesLeaf,
    columnsPerSplit: Math.max(1, Math.floor(shareOf(params.maxFeatures, columns))),
  };
}

function shareOf(maxFeatures: RandomForestParams['maxFeatures'], columns: number): number {
  if (maxFeatures === 'sqrt') return Math.sqrt(columns);
  if (maxFeatures === 'log2') return Math.log2(columns);
  if (!(maxFeatures > 0 && maxFeatures <= 1))
    throw new FitError(
      `maxFeatures is ${maxFeatures}, expected 'sqrt', 'log2' or a share above 0 and up to 1`,
    );
  return maxFeatures * columns;
}

function checkAtLeast(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least)
    throw new FitError(`${name} is ${value}, expected a whole number of at least ${least}`);
}

import { FitError } from '../../errors.ts';
import { checkAtLeast, type GrowthParams } from '../tree/tree-params.ts';

/** What all forests are told. */
export interface ForestParams extends GrowthParams {
  readonly nEstimators: number;
  /** Whether each tree sees a sample of the rows drawn with replacement, rather than all of them. */
  readonly bootstrap: boolean;
  /** How many rows are drawn for a tree, as a share of all in (0, 1]; null for as many as there are. */
  readonly maxSamples: number | null;
  /** Whether to keep what the trees say of the rows that they were not grown on. */
  readonly oobScore: boolean;
}

export const forestDefaults = {
  nEstimators: 100,
  maxDepth: null,
  minSamplesSplit: 2,
  minSamplesLeaf: 1,
  maxLeafNodes: null,
  minImpurityDecrease: 0,
  ccpAlpha: 0,
  maxSamples: null,
  oobScore: false,
} as const satisfies Omit<ForestParams, 'maxFeatures' | 'bootstrap'>;

/** @throws FitError naming a parameter that no forest can be grown with. */
export function checkForestParams({ nEstimators, bootstrap, maxSamples, oobScore }: ForestParams): void {
  checkAtLeast('nEstimators', nEstimators, 1);
  if (maxSamples !== null && !(maxSamples > 0 && maxSamples <= 1))
    throw new FitError(`maxSamples is ${maxSamples}, expected null or a share above 0 and up to 1`);
  if (maxSamples !== null && !bootstrap)
    throw new FitError(`maxSamples is ${maxSamples}, but only bootstrap draws samples`);
  if (oobScore && !bootstrap)
    throw new FitError('oobScore is true, but without bootstrap no row is out of bag');
}

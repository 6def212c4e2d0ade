import { type EstimatorName, estimatorEntries } from '../../models/catalogue.ts';
import type { FitShape } from '../../models/entry.ts';

/** Fits of one estimator with its defaults that were timed. */
export interface TimedFits {
  readonly estimator: EstimatorName;
  readonly shape: FitShape;
  readonly fits: number;
  readonly seconds: number;
}

/** Times shorter than this say more of the clock than of the device. */
const tellingSeconds = 0.005;

/** How many times as long fits take here as the entries say: the median of what was timed; 1 where nothing was. */
export function slownessOf(timed: readonly TimedFits[]): number {
  const ratios = timed
    .filter(({ fits, seconds }) => fits > 0 && seconds / fits >= tellingSeconds)
    .map(({ estimator, shape, fits, seconds }) => seconds / fits / estimatorEntries[estimator].seconds(shape))
    .sort((a, b) => a - b);
  if (ratios.length === 0) return 1;
  return (ratios[Math.floor((ratios.length - 1) / 2)]! + ratios[Math.floor(ratios.length / 2)]!) / 2;
}

import { normalQuantile, normalTwoSided } from '../statistics/normal-distribution.ts';
import { rank } from '../statistics/ranks.ts';
import type { Interval } from '../statistics/wilson.ts';
import { mean } from './mean.ts';

/** The area under a ROC curve with what each row adds to its variance. */
export interface AreaParts {
  readonly auc: number;
  /** For each positive row, in their order, the share of negatives that score below it. */
  readonly ofPositives: Float64Array;
  /** For each negative row the share of positives that score above it. */
  readonly ofNegatives: Float64Array;
}

/** The structural components of DeLong, DeLong and Clarke-Pearson (1988) by ranks, as Sun and Xu (2014): in n log n. */
export function areaParts(actual: ArrayLike<number>, positive: number, scores: ArrayLike<number>): AreaParts {
  const all = Float64Array.from(scores);
  const isPositive = Array.from(all, (_, row) => actual[row] === positive);
  const positives = all.filter((_, row) => isPositive[row]);
  const negatives = all.filter((_, row) => !isPositive[row]);
  const { ranks } = rank(all);
  const ranksOf = (wanted: boolean) => ranks.filter((_, row) => isPositive[row] === wanted);
  const [m, n] = [positives.length, negatives.length];
  const withinPositives = rank(positives).ranks;
  const withinNegatives = rank(negatives).ranks;
  const ofPositives = ranksOf(true).map((place, i) => (place - withinPositives[i]!) / n);
  const ofNegatives = ranksOf(false).map((place, i) => 1 - (place - withinNegatives[i]!) / m);
  return { auc: mean(ofPositives), ofPositives, ofNegatives };
}

/** Of one area, or the covariance of two areas of the same rows; NaN with fewer than two rows of either kind. */
export function areaCovariance(first: AreaParts, second: AreaParts): number {
  return (
    covariance(first.ofPositives, second.ofPositives) / first.ofPositives.length +
    covariance(first.ofNegatives, second.ofNegatives) / first.ofNegatives.length
  );
}

function covariance(a: Float64Array, b: Float64Array): number {
  const [centreA, centreB] = [mean(a), mean(b)];
  return a.reduce((sum, value, i) => sum + (value - centreA) * (b[i]! - centreB), 0) / (a.length - 1);
}

const reach = normalQuantile(0.975);

/**
 * The 95 % interval of the area from DeLong's variance, on the scale of log odds, so that it stays within 0 and 1 and
 * holds near 1 too. A perfect order has no variance: then Wilson's bound for as many successes as the rarer kind has rows.
 */
export function areaInterval(parts: AreaParts): Interval {
  const { auc } = parts;
  const rarer = Math.min(parts.ofPositives.length, parts.ofNegatives.length);
  const variance = areaCovariance(parts, parts);
  if (Number.isNaN(variance)) return { low: NaN, high: NaN };
  const least = rarer / (rarer + reach * reach);
  if (auc === 1) return { low: least, high: 1 };
  if (auc === 0) return { low: 0, high: 1 - least };
  const half = (reach * Math.sqrt(variance)) / (auc * (1 - auc));
  const logOdds = Math.log(auc / (1 - auc));
  return { low: fromLogOdds(logOdds - half), high: fromLogOdds(logOdds + half) };
}

function fromLogOdds(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** What comes of comparing the areas of two models on the same rows. */
export interface AreaComparison {
  /** First minus second, with its 95 % interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided; 1 where both order the rows alike. */
  readonly pValue: number;
}

/** DeLong's test of two areas of the same rows. */
export function compareAreas(first: AreaParts, second: AreaParts): AreaComparison {
  const difference = first.auc - second.auc;
  const variance =
    areaCovariance(first, first) + areaCovariance(second, second) - 2 * areaCovariance(first, second);
  // Two that order alike differ by rounding alone.
  const error = Math.sqrt(Math.max(0, variance));
  const pValue = error < 1e-12 ? (Math.abs(difference) < 1e-12 ? 1 : 0) : normalTwoSided(difference / error);
  return { difference, low: difference - reach * error, high: difference + reach * error, pValue };
}

import { createRandom, deriveSeed } from '../../random.ts';
import { sortNumbers } from '../sort-numbers.ts';
import type { Interval } from '../wilson.ts';
import { bcaInterval, percentile } from './bca.ts';
import { bootstrap, type BootstrapOptions } from './bootstrap.ts';
import { jackknife } from './jackknife.ts';
import type { WeightedStatistics } from './weighted-statistics.ts';

/**
 * How an interval comes from resamples. `BCa` for what is smooth in the rows; `percentile` for what a quantile of them
 * cuts off, whose jackknife jumps; `maximum` for a greatest value over many, which is too great by chance.
 */
export type IntervalKind = 'BCa' | 'percentile' | 'maximum';

/** The 95 % interval of each statistic by resampling rows. `kindOf` tells how, by its place. */
export function bootstrapIntervals(
  statistics: WeightedStatistics,
  options: BootstrapOptions,
  kindOf: (statistic: number) => IntervalKind = () => 'BCa',
): readonly Interval[] {
  const estimates = new Float64Array(statistics.count);
  statistics.measure(new Float64Array(statistics.rows).fill(1), estimates);
  const leftOut = jackknife(statistics, createRandom(deriveSeed(options.seed, 1)));
  return bootstrap(statistics, options).map((resampled, statistic) => {
    const kind = kindOf(statistic);
    switch (kind) {
      case 'BCa':
        return bcaInterval(estimates[statistic]!, resampled, leftOut[statistic]!);
      case 'percentile':
        return percentileInterval(resampled);
      case 'maximum':
        return maximumInterval(estimates[statistic]!, resampled);
      default:
        return kind satisfies never;
    }
  });
}

/** What the middle 95 % of the resamples lie between. */
export function percentileInterval(resampled: Float64Array): Interval {
  const sorted = sortNumbers(resampled.filter(value => !Number.isNaN(value)));
  if (sorted.length === 0) return { low: NaN, high: NaN };
  return { low: percentile(sorted, 0.025), high: percentile(sorted, 0.975) };
}

const reach = 1.959963984540054;

/**
 * Of a greatest value: resamples show how much too great it is, and show too little of it, since they are jagged once
 * more; so that bias is taken off the upper bound once and off the lower twice. Held against simulations (tests/coverage).
 */
function maximumInterval(estimate: number, resampled: Float64Array): Interval {
  const known = resampled.filter(value => !Number.isNaN(value));
  const centre = known.reduce((sum, value) => sum + value, 0) / known.length;
  const spread = Math.sqrt(known.reduce((sum, value) => sum + (value - centre) ** 2, 0) / known.length);
  const bias = Math.max(0, centre - estimate);
  return {
    low: Math.max(0, estimate - 2 * bias - reach * spread),
    high: Math.min(1, estimate - bias + reach * spread),
  };
}

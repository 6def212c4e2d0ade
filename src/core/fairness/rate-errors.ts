import type { Random } from '../random.ts';
import { percentile } from '../statistics/bootstrap/bca.ts';
import { normalQuantile } from '../statistics/normal-distribution.ts';
import { sortNumbers } from '../statistics/sort-numbers.ts';
import { type GroupCounts, type GroupRate, shareOf } from './group-counts.ts';

const mostReplicates = 1000;
const leastReplicates = 200;
/** Rows drawn over all replicates of a rate. */
const mostDraws = 5e6;

/**
 * Half the width of an interval for the greatest difference of rates among groups: what the groups' errors are apart in
 * 95 of 100 cases, whichever groups are the extremes, and of several rates the worst. As Tukey's range for means, by the
 * parametric bootstrap: the truth lies within in 95 of 100 cases or more, where resampling the difference itself would
 * never show that groups are alike. Gives a function of the rates that are asked for.
 */
export function reachOfRates(
  groups: readonly GroupCounts[],
  random: Random,
): (rates: readonly GroupRate[]) => number {
  const rows = groups.reduce((sum, counts) => sum + shareOf(counts, 'accuracy').of, 0);
  const replicates = Math.max(leastReplicates, Math.min(mostReplicates, Math.floor(mostDraws / rows)));
  const drawn = new Map<GroupRate, Float64Array>();
  return rates => {
    for (const rate of rates)
      if (!drawn.has(rate)) drawn.set(rate, errorRanges(groups, rate, replicates, random));
    const worst = Float64Array.from({ length: replicates }, (_, i) =>
      Math.max(...rates.map(rate => drawn.get(rate)![i]!)),
    );
    return percentile(sortNumbers(worst), 0.95);
  };
}

/** How far the groups' errors of a rate are apart, once a replicate; groups without rows to ask are left out. */
function errorRanges(
  groups: readonly GroupCounts[],
  rate: GroupRate,
  replicates: number,
  random: Random,
): Float64Array {
  // Half a hit more and half a miss: a rate of 0 in few rows is no certainty.
  const shares = groups
    .map(counts => shareOf(counts, rate))
    .filter(({ of }) => of > 0)
    .map(({ hits, of }) => ({ of, chance: (hits + 0.5) / (of + 1) }));
  return Float64Array.from({ length: replicates }, () => {
    let [least, most] = [Infinity, -Infinity];
    for (const { of, chance } of shares) {
      let hits = 0;
      for (let row = 0; row < of; row++) if (random() < chance) hits++;
      const error = hits / of - chance;
      least = Math.min(least, error);
      most = Math.max(most, error);
    }
    return shares.length < 2 ? NaN : most - least;
  });
}

const meanReplicates = 2000;

/** The same for means with these standard errors: Tukey's range of normal errors. NaN with fewer than two. */
export function reachOfMeans(standardErrors: readonly number[], random: Random): number {
  if (standardErrors.length < 2) return NaN;
  const ranges = Float64Array.from({ length: meanReplicates }, () => {
    const errors = standardErrors.map(error => error * normalQuantile(Math.max(random(), 1e-12)));
    return Math.max(...errors) - Math.min(...errors);
  });
  return percentile(sortNumbers(ranges), 0.95);
}

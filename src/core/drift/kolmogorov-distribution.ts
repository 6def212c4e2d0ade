import { binomialProbability } from '../statistics/binomial.ts';
import { logGamma } from '../statistics/stirling.ts';
import { durbinMatrix } from './durbin-matrix.ts';
import { pelzGood } from './pelz-good.ts';

/**
 * P(D ≥ distance) for the two-sided Kolmogorov-Smirnov statistic of one sample of `size` values,
 * as scipy.stats.kstwo.sf: which formula where follows Simard and L'Ecuyer (J. Stat. Softw. 39, 2011).
 */
export function kolmogorovTail(size: number, distance: number): number {
  const scaled = size * distance;
  if (distance >= 1) return 0;
  if (scaled <= 0.5) return 1;
  if (scaled <= 1) return 1 - belowOneStep(size, scaled);
  if (scaled >= size - 1) return 2 * (1 - distance) ** size;
  const squared = scaled * distance;
  if (squared >= 370) return 0; // 2 exp(−740) is below the smallest float
  const oneSideIsEnough = distance >= 0.5 || squared > (size <= 140 ? 4 : 2.2);
  if (oneSideIsEnough) return Math.min(2 * oneSidedTail(size, distance), 1);
  const exact = size <= 140 || (size <= 100_000 && size * distance ** 1.5 <= 1.4);
  const below = exact ? durbinMatrix(size, distance) : pelzGood(size, distance);
  return Math.min(Math.max(1 - below, 0), 1);
}

/** n!/nⁿ (2nd − 1)ⁿ: the distribution function for 1/2n ≤ d ≤ 1/n (Ruben and Gambino). */
function belowOneStep(size: number, scaled: number): number {
  return Math.exp(logGamma(size + 1) + size * Math.log((2 * scaled - 1) / size));
}

/** Smirnov's one-sided tail (scipy.special.smirnov), each term a binomial probability times distance / mean share. */
function oneSidedTail(size: number, distance: number): number {
  let sum = 0;
  const last = Math.floor(size * (1 - distance));
  for (let below = 0; below <= last; below++) {
    const mean = below + size * distance;
    if (mean >= size) break;
    sum += (binomialProbability(below, size, mean) * (size * distance)) / mean;
  }
  return sum;
}

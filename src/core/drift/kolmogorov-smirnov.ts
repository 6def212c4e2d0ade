import { kolmogorovTail } from './kolmogorov-distribution.ts';
import { shareOfPathsLeaving, shareOfPathsLeavingSquare } from './lattice-paths.ts';

export interface KolmogorovSmirnov {
  /** The greatest distance between the two empirical distribution functions, 0 to 1. */
  readonly statistic: number;
  /** Two-sided. */
  readonly pValue: number;
}

/** As scipy: exact while the larger sample has at most this many values. */
const EXACT_UP_TO = 10_000;
/** Beyond this many lattice cells a p-value that is certainly below 1e-12 is taken from the limit instead. */
const CELLS_WORTH_COUNTING = 2e7;

/**
 * The two-sample Kolmogorov-Smirnov test, as scipy.stats.ks_2samp with method 'auto'.
 * Neither sample may be empty or hold NaN; with ties the p-value is conservative.
 */
export function kolmogorovSmirnov(first: Float64Array, second: Float64Array): KolmogorovSmirnov {
  const [m, n] = [first.length, second.length];
  if (m === 0 || n === 0) throw new RangeError('the Kolmogorov-Smirnov test needs values on both sides');
  const divisor = greatestCommonDivisor(m, n);
  const height = greatestGap(first.toSorted(), second.toSorted()) / divisor;
  const statistic = height / ((m / divisor) * n);
  return { statistic, pValue: tail(m, n, divisor, height, statistic) };
}

function tail(m: number, n: number, divisor: number, height: number, statistic: number): number {
  if (height === 0) return 1;
  const effective = (m * n) / (m + n);
  const cells = Math.max(m, n) * Math.min(2 * statistic, 1) * Math.min(m, n);
  // Wei and Dudley (2012): P(D ≥ d) ≤ e · exp(−2 d² mn / (m + n)) for any two sizes.
  const surelyTiny = Math.exp(1 - 2 * effective * statistic * statistic) < 1e-12;
  if (Math.max(m, n) > EXACT_UP_TO || (m !== n && cells > CELLS_WORTH_COUNTING && surelyTiny))
    return kolmogorovTail(roundHalfToEven(effective), statistic);
  return m === n ? shareOfPathsLeavingSquare(n, height) : shareOfPathsLeaving(m, n, divisor, height);
}

/** max |i·n − j·m| over all points of the line, i and j being how many of each sorted sample lie at or below it. */
function greatestGap(first: Float64Array, second: Float64Array): number {
  const [m, n] = [first.length, second.length];
  let [i, j, gap] = [0, 0, 0];
  while (i < m && j < n) {
    const point = Math.min(first[i]!, second[j]!);
    while (i < m && first[i]! <= point) i++;
    while (j < n && second[j]! <= point) j++;
    gap = Math.max(gap, Math.abs(i * n - j * m));
  }
  return gap;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

import type { ScoredGroups } from './equalized-odds.ts';

/** A rate that a threshold a group can make the same: of all its rows, or of those of the class. */
export type ThresholdRate = 'selectionRate' | 'truePositiveRate';

/** A threshold for each group. */
export interface GroupThresholds {
  /** The rate that all groups are brought to. */
  readonly rate: number;
  /** Yes from this score on; infinite for never. NaN for a group without rows to ask. */
  readonly thresholds: readonly number[];
}

/** Rates that are tried, evenly from 0 to 1. */
const tried = 200;

/**
 * The most accurate threshold for each group that gives all of them as nearly the same rate as their scores allow:
 * demographic parity by the selection rate, equal opportunity by the true positive rate. No lots are drawn.
 */
export function equalizeRate(scored: ScoredGroups, rate: ThresholdRate): GroupThresholds {
  const ranked = rankedScores(scored, rate);
  const rates = Array.from({ length: tried + 1 }, (_, i) => i / tried);
  const candidates = rates.map(wanted => ({
    rate: wanted,
    thresholds: ranked.map(scores => thresholdAt(scores, wanted)),
  }));
  return candidates.reduce((best, one) =>
    rightRows(scored, one.thresholds) > rightRows(scored, best.thresholds) ? one : best,
  );
}

/** Thresholds on the way from one that all groups share to those that give each the same rate: `share` 0 to 1 of the way. */
export function thresholdsTowards(
  scored: ScoredGroups,
  rate: ThresholdRate,
  { shared, target, share }: { readonly shared: number; readonly target: number; readonly share: number },
): readonly number[] {
  return rankedScores(scored, rate).map(scores => {
    const own = countAtLeast(scores, shared, true) / scores.length;
    return share === 0 ? shared : thresholdAt(scores, own + share * (target - own));
  });
}

/** Scores of the rows that the rate is a share of, of each group, greatest first. */
function rankedScores(
  { groups, codes, actual, scores }: ScoredGroups,
  rate: ThresholdRate,
): readonly Float64Array[] {
  const rowsOf = Array.from({ length: groups }, (): number[] => []);
  for (let row = 0; row < codes.length; row++)
    if (rate === 'selectionRate' || actual[row] === 1) rowsOf[codes[row]!]!.push(scores[row]!);
  return rowsOf.map(own => Float64Array.from(own).sort().reverse());
}

/** The score from which on the share of these scores, greatest first, is nearest to the one wanted. */
function thresholdAt(ranked: Float64Array, wanted: number): number {
  if (ranked.length === 0) return NaN;
  const count = Math.round(wanted * ranked.length);
  if (count === 0) return Infinity;
  const score = ranked[count - 1]!;
  // Rows of the same score are said yes to together: all of them, or none.
  const above = countAtLeast(ranked, score, false);
  const through = countAtLeast(ranked, score, true);
  if (count - above >= through - count) return score;
  return above > 0 ? ranked[above - 1]! : Infinity;
}

/** How many of these scores, greatest first, are above one, or `orEqual` to it: by halving. */
function countAtLeast(ranked: Float64Array, score: number, orEqual: boolean): number {
  let [low, high] = [0, ranked.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const isIn = orEqual ? ranked[middle]! >= score : ranked[middle]! > score;
    if (isIn) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rightRows({ codes, actual, scores }: ScoredGroups, thresholds: readonly number[]): number {
  let right = 0;
  for (let row = 0; row < codes.length; row++) {
    const said = scores[row]! >= thresholds[codes[row]!]!;
    if (said === (actual[row] === 1)) right++;
  }
  return right;
}

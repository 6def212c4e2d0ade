import { type GroupPolicy, finiteOrNever } from './policy.ts';
import { type HullPoint, hullAt, rocHull } from './roc-hull.ts';

/** Rows whose truth and score are known, by group. */
export interface ScoredGroups {
  readonly groups: number;
  readonly codes: ArrayLike<number>;
  /** 1 for the class. */
  readonly actual: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
}

/** The same odds for every group. */
export interface EqualizedOdds {
  readonly truePositiveRate: number;
  readonly falsePositiveRate: number;
  /** Null for a group in which all rows are of the class, or none is: its odds cannot be told. */
  readonly policies: readonly (GroupPolicy | null)[];
}

/** What is made best: `fairlearn.postprocessing.ThresholdOptimizer`'s `accuracy_score` or `balanced_accuracy_score`. */
export type OddsObjective = 'accuracy' | 'balanced accuracy';

/**
 * The most accurate way to decide by score and group with the same true and false positive rates in each group (Hardt,
 * Price and Srebro 2016; `fairlearn.postprocessing.ThresholdOptimizer(constraints='equalized_odds')`, whose grid of false
 * positive rates is here every corner of what all groups can reach). Null where no group has both kinds of rows.
 */
export function equalizeOdds(
  scored: ScoredGroups,
  objective: OddsObjective = 'accuracy',
): EqualizedOdds | null {
  const hulls = hullsOf(scored);
  const known = hulls.filter(hull => hull !== null);
  if (known.length === 0) return null;
  const { positives, negatives } = totals(scored);
  let best = { falsePositiveRate: 0, truePositiveRate: 0, right: -Infinity };
  for (const x of corners(known)) {
    const y = Math.min(...known.map(hull => hullAt(hull, x).truePositiveRate));
    const right = objective === 'accuracy' ? positives * y - negatives * x : y - x;
    if (right > best.right) best = { falsePositiveRate: x, truePositiveRate: y, right };
  }
  const { falsePositiveRate, truePositiveRate } = best;
  return {
    falsePositiveRate,
    truePositiveRate,
    policies: hulls.map(hull => hull && policyFor(hull, falsePositiveRate, truePositiveRate)),
  };
}

function hullsOf({ groups, codes, actual, scores }: ScoredGroups): readonly (readonly HullPoint[] | null)[] {
  const rowsOf = Array.from({ length: groups }, (): number[] => []);
  for (let row = 0; row < codes.length; row++) rowsOf[codes[row]!]!.push(row);
  return rowsOf.map(rows => {
    const truth = rows.map(row => actual[row]!);
    if (!truth.includes(1) || !truth.includes(0)) return null;
    return rocHull(
      truth,
      rows.map(row => scores[row]!),
    );
  });
}

function totals({ actual }: ScoredGroups): { readonly positives: number; readonly negatives: number } {
  let positives = 0;
  for (let row = 0; row < actual.length; row++) positives += actual[row]!;
  return { positives, negatives: actual.length - positives };
}

/** The false positive rates at which the lowest hull can bend: corners of any, and where two cross between corners. */
function corners(hulls: readonly (readonly HullPoint[])[]): readonly number[] {
  const bends = [...new Set(hulls.flat().map(point => point.falsePositiveRate))].sort((a, b) => a - b);
  const crossings: number[] = [];
  for (let i = 1; i < bends.length; i++) {
    const [left, right] = [bends[i - 1]!, bends[i]!];
    // Hulls may rise upright at a corner: the stretch between is read just inside it.
    const lines = hulls.map(hull => lineWithin(hull, left, right));
    lines.forEach((line, a) => {
      for (const other of lines.slice(a + 1)) {
        const share = (other.left - line.left) / (line.right - line.left - (other.right - other.left));
        if (share > 0 && share < 1) crossings.push(left + share * (right - left));
      }
    });
  }
  return [...bends, ...crossings];
}

/** The hull at both ends of a stretch in which it has no corner. */
function lineWithin(hull: readonly HullPoint[], left: number, right: number) {
  const { left: a, right: b } = hullAt(hull, (left + right) / 2);
  const slope = (b.truePositiveRate - a.truePositiveRate) / (b.falsePositiveRate - a.falsePositiveRate);
  const at = (x: number) => a.truePositiveRate + slope * (x - a.falsePositiveRate);
  return { left: at(left), right: at(right) };
}

/** What gives a group these rates: its hull lies above them, so its scores are now and then not looked at. */
function policyFor(
  hull: readonly HullPoint[],
  falsePositiveRate: number,
  truePositiveRate: number,
): GroupPolicy {
  const place = hullAt(hull, falsePositiveRate);
  const above = place.truePositiveRate - falsePositiveRate;
  return {
    ignore: above > 0 ? (place.truePositiveRate - truePositiveRate) / above : 0,
    rate: falsePositiveRate,
    weight: place.weight,
    threshold: finiteOrNever(place.left.threshold),
    other: finiteOrNever(place.right.threshold),
  };
}

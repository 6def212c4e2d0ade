import { rank } from '../evaluation/ranking.ts';

/** A corner of the best that a classifier's thresholds, and lots between them, can reach. */
export interface HullPoint {
  readonly falsePositiveRate: number;
  readonly truePositiveRate: number;
  /** Yes from this score on; infinite for never. */
  readonly threshold: number;
}

/** The upper convex hull of the ROC curve, from (0, 0) to (1, 1); `actual` is 1 for the class, of which both kinds occur. */
export function rocHull(actual: ArrayLike<number>, scores: ArrayLike<number>): readonly HullPoint[] {
  const { thresholds, truePositives, falsePositives } = rank(actual, 1, scores);
  const [positives, negatives] = [truePositives.at(-1)!, falsePositives.at(-1)!];
  const hull: HullPoint[] = [{ falsePositiveRate: 0, truePositiveRate: 0, threshold: Infinity }];
  thresholds.forEach((threshold, i) => {
    const point = {
      falsePositiveRate: falsePositives[i]! / negatives,
      truePositiveRate: truePositives[i]! / positives,
      threshold,
    };
    while (hull.length >= 2 && !turnsRight(hull.at(-2)!, hull.at(-1)!, point)) hull.pop();
    hull.push(point);
  });
  return hull;
}

/** Whether the middle point lies above the line between the others. */
function turnsRight(a: HullPoint, b: HullPoint, c: HullPoint): boolean {
  return (
    (b.falsePositiveRate - a.falsePositiveRate) * (c.truePositiveRate - a.truePositiveRate) <
    (c.falsePositiveRate - a.falsePositiveRate) * (b.truePositiveRate - a.truePositiveRate)
  );
}

/** Where the hull is at this false positive rate: its greatest true positive rate, and the corners to mix. */
export interface HullPlace {
  readonly truePositiveRate: number;
  readonly left: HullPoint;
  readonly right: HullPoint;
  /** Share of the left corner. */
  readonly weight: number;
}

/** The hull at a false positive rate of 0 to 1. */
export function hullAt(hull: readonly HullPoint[], falsePositiveRate: number): HullPlace {
  const after = hull.findIndex(point => point.falsePositiveRate > falsePositiveRate);
  const right = after === -1 ? hull.at(-1)! : hull[after]!;
  const left = after === -1 ? right : hull[after - 1]!;
  const width = right.falsePositiveRate - left.falsePositiveRate;
  const weight = width === 0 ? 1 : (right.falsePositiveRate - falsePositiveRate) / width;
  const truePositiveRate = weight * left.truePositiveRate + (1 - weight) * right.truePositiveRate;
  return { truePositiveRate, left, right, weight };
}

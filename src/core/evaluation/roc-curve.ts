import type { Matrix } from '../matrix.ts';
import { columnOf } from './column-of.ts';
import { mean } from './mean.ts';
import { type Ranking, rank } from './ranking.ts';

/** From (0, 0), where the threshold is infinite, to (1, 1). */
export interface RocCurve {
  readonly falsePositiveRate: readonly number[];
  readonly truePositiveRate: readonly number[];
  readonly thresholds: readonly number[];
}

/** The ROC curve without the points on a straight line between their neighbours, as sklearn.metrics.roc_curve. */
export function rocCurve({ thresholds, truePositives, falsePositives }: Ranking): RocCurve {
  const corners = thresholds.map((_, i) => i).filter(i => isCorner(truePositives, falsePositives, i));
  const positives = truePositives.at(-1)!;
  const negatives = falsePositives.at(-1)!;
  return {
    falsePositiveRate: [0, ...corners.map(i => falsePositives[i]! / negatives)],
    truePositiveRate: [0, ...corners.map(i => truePositives[i]! / positives)],
    thresholds: [Infinity, ...corners.map(i => thresholds[i]!)],
  };
}

function isCorner(trues: readonly number[], falses: readonly number[], i: number): boolean {
  if (i === 0 || i === trues.length - 1) return true;
  const bends = (counts: readonly number[]) => counts[i + 1]! - counts[i]! !== counts[i]! - counts[i - 1]!;
  return bends(trues) || bends(falses);
}

/** Area under a ROC curve by the trapezoidal rule: ties count half. */
export function areaUnderRoc({ falsePositiveRate, truePositiveRate }: RocCurve): number {
  let area = 0;
  for (let i = 1; i < falsePositiveRate.length; i++) {
    const width = falsePositiveRate[i]! - falsePositiveRate[i - 1]!;
    area += (width * (truePositiveRate[i]! + truePositiveRate[i - 1]!)) / 2;
  }
  return area;
}

/** Chance that a row of class `positive` scores above one that is not; NaN where either kind is absent. */
export function rocAuc(
  actual: ArrayLike<number>,
  positive: number,
  scores: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  const ranking = rank(actual, positive, scores, weights);
  return ranking.thresholds.length === 0 ? NaN : areaUnderRoc(rocCurve(ranking));
}

/** Mean of each class's area against the rest: roc_auc_score(multi_class='ovr', average='macro'). */
export function rocAucOneVsRest(
  actual: ArrayLike<number>,
  probabilities: Matrix,
  weights?: ArrayLike<number>,
): number {
  const areas = Array.from({ length: probabilities.columns }, (_, c) =>
    rocAuc(actual, c, columnOf(probabilities, c), weights),
  );
  return mean(areas);
}

/**
 * Mean over all pairs of classes of how well each is told from the other by its own probability, both ways (Hand and
 * Till 2001): roc_auc_score(multi_class='ovo', average='macro').
 */
export function rocAucOneVsOne(
  actual: ArrayLike<number>,
  probabilities: Matrix,
  weights?: ArrayLike<number>,
): number {
  const classes = probabilities.columns;
  const scores = Array.from({ length: classes }, (_, c) => columnOf(probabilities, c));
  const areas: number[] = [];
  for (let first = 0; first < classes; first++)
    for (let second = 0; second < classes; second++) {
      if (first === second) continue;
      const ofEither = Float64Array.from(actual, (code, row) =>
        code === first || code === second ? (weights?.[row] ?? 1) : 0,
      );
      areas.push(rocAuc(actual, first, scores[first]!, ofEither));
    }
  return mean(areas);
}

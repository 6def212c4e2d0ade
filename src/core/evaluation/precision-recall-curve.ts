import type { Matrix } from '../matrix.ts';
import { columnOf } from './column-of.ts';
import { mean } from './mean.ts';
import { type Ranking, rank } from './ranking.ts';

/** From recall 1, where every row is taken, to (recall 0, precision 1), which has no threshold. */
export interface PrecisionRecallCurve {
  readonly precision: readonly number[];
  readonly recall: readonly number[];
  readonly thresholds: readonly number[];
}

/** Precision against recall at every threshold, as sklearn.metrics.precision_recall_curve. */
export function precisionRecallCurve(ranking: Ranking): PrecisionRecallCurve {
  const { thresholds, truePositives, falsePositives } = ranking;
  const positives = truePositives.at(-1) ?? 0;
  const precision = truePositives.map((trues, i) => trues / (trues + falsePositives[i]!));
  const recall = truePositives.map(trues => (positives === 0 ? 1 : trues / positives));
  return {
    precision: [...precision.toReversed(), 1],
    recall: [...recall.toReversed(), 0],
    thresholds: thresholds.toReversed(),
  };
}

/** Area under the curve by steps, without interpolation, as sklearn.metrics.average_precision_score. */
export function areaUnderPrecisionRecall({ precision, recall }: PrecisionRecallCurve): number {
  let area = 0;
  for (let i = 1; i < recall.length; i++) area += (recall[i - 1]! - recall[i]!) * precision[i - 1]!;
  return area;
}

/** Average precision of class `positive`. */
export function averagePrecision(
  actual: ArrayLike<number>,
  positive: number,
  scores: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  return areaUnderPrecisionRecall(precisionRecallCurve(rank(actual, positive, scores, weights)));
}

/** Mean of each class's average precision against the rest. */
export function averagePrecisionOneVsRest(
  actual: ArrayLike<number>,
  probabilities: Matrix,
  weights?: ArrayLike<number>,
): number {
  const areas = Array.from({ length: probabilities.columns }, (_, c) =>
    averagePrecision(actual, c, columnOf(probabilities, c), weights),
  );
  return mean(areas);
}

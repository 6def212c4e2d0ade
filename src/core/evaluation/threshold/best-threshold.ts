import { fBetaOf } from '../precision-recall.ts';
import { countsAt, type ThresholdCounts } from './at-threshold.ts';
import type { ThresholdTable } from './threshold-table.ts';

/** The place in the table where `worth` is greatest, the highest threshold of equals; places that are worth NaN are out of the question. Null where all are. */
export function bestPlace(table: ThresholdTable, worth: (counts: ThresholdCounts) => number): number | null {
  let best: number | null = null;
  let most = Number.NEGATIVE_INFINITY;
  table.thresholds.forEach((_, place) => {
    const value = worth(countsAt(table, place));
    if (value > most) {
      most = value;
      best = place;
    }
  });
  return best;
}

/** Fβ of the flagged. */
export function fBetaWorth(beta: number): (counts: ThresholdCounts) => number {
  return ({ truePositive, falsePositive, falseNegative }) =>
    fBetaOf(
      {
        hits: truePositive,
        actual: truePositive + falseNegative,
        predicted: truePositive + falsePositive,
      },
      beta,
    );
}

/** Recall, where at least this share of the flagged is positive. */
export function recallAtPrecision(least: number): (counts: ThresholdCounts) => number {
  return ({ truePositive, falsePositive, falseNegative }) =>
    truePositive > 0 && truePositive / (truePositive + falsePositive) >= least
      ? truePositive / (truePositive + falseNegative)
      : NaN;
}

/** Recall, where at most this share of all rows is flagged: the most that a capacity finds. */
export function recallWithinCapacity(mostFlagged: number): (counts: ThresholdCounts) => number {
  return ({ truePositive, falsePositive, falseNegative, trueNegative }) => {
    const flagged = truePositive + falsePositive;
    const rows = flagged + falseNegative + trueNegative;
    return flagged / rows <= mostFlagged ? truePositive / (truePositive + falseNegative) : NaN;
  };
}

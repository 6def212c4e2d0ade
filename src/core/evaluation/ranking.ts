/**
 * Weight of the positive and the negative rows whose score is at least each threshold,
 * the thresholds being the distinct scores from the greatest down: rows of equal score stand or fall together.
 * Follows scikit-learn's `_binary_clf_curve`.
 */
export interface Ranking {
  readonly thresholds: readonly number[];
  readonly truePositives: readonly number[];
  readonly falsePositives: readonly number[];
}

/** Ranks rows by score; `actual` tells by code which are of class `positive`. Rows of weight 0 are left out. */
export function rank(
  actual: ArrayLike<number>,
  positive: number,
  scores: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Ranking {
  const order = Uint32Array.from({ length: scores.length }, (_, row) => row)
    .filter(row => weights?.[row] !== 0)
    .sort((a, b) => scores[b]! - scores[a]! || a - b);
  const thresholds: number[] = [];
  const truePositives: number[] = [];
  const falsePositives: number[] = [];
  let trues = 0;
  let falses = 0;
  order.forEach((row, i) => {
    const weight = weights?.[row] ?? 1;
    if (actual[row] === positive) trues += weight;
    else falses += weight;
    const next = order[i + 1];
    if (next !== undefined && scores[next] === scores[row]) return;
    thresholds.push(scores[row]!);
    truePositives.push(trues);
    falsePositives.push(falses);
  });
  return { thresholds, truePositives, falsePositives };
}

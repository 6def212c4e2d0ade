import type { Ranking } from './ranking.ts';

/** The greatest distance between the scores' distributions of positives and negatives, as scipy's ks_2samp of the two. */
export function kolmogorovSmirnov({ truePositives, falsePositives }: Ranking): number {
  const positives = truePositives.at(-1) ?? 0;
  const negatives = falsePositives.at(-1) ?? 0;
  return truePositives.reduce(
    (greatest, trues, i) => Math.max(greatest, Math.abs(trues / positives - falsePositives[i]! / negatives)),
    positives === 0 || negatives === 0 ? NaN : 0,
  );
}

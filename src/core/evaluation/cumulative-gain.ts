import type { Ranking } from './ranking.ts';

/** The share of all positives among the highest-scored rows, for growing shares of rows: from (0, 0) to (1, 1). */
export interface GainCurve {
  readonly share: readonly number[];
  readonly gain: readonly number[];
}

/** The curve of cumulative gains; rows of equal score come in together. */
export function gainCurve({ truePositives, falsePositives }: Ranking): GainCurve {
  const positives = truePositives.at(-1) ?? 0;
  const rows = positives + (falsePositives.at(-1) ?? 0);
  return {
    share: [0, ...truePositives.map((trues, i) => (trues + falsePositives[i]!) / rows)],
    gain: [0, ...truePositives.map(trues => trues / positives)],
  };
}

/** The gain where this share of rows is taken; of rows of equal score, as many positives as there would be in the mean. */
export function gainAt({ share, gain }: GainCurve, taken: number): number {
  const next = share.findIndex(reached => reached >= taken);
  if (next <= 0) return next === 0 ? gain[0]! : (gain.at(-1) ?? NaN);
  const [from, to] = [share[next - 1]!, share[next]!];
  return gain[next - 1]! + ((taken - from) / (to - from)) * (gain[next]! - gain[next - 1]!);
}

/** How many times as many positives are among the taken as among as many rows at random. */
export function liftAt(curve: GainCurve, taken: number): number {
  return gainAt(curve, taken) / taken;
}

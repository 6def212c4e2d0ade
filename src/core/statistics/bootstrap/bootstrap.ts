import { createRandom, deriveSeed } from '../../random.ts';
import { weightDrawer } from './draw-weights.ts';
import type { WeightedStatistics } from './weighted-statistics.ts';

export interface BootstrapOptions {
  readonly resamples: number;
  readonly seed: number;
  /** Told how much is done, 0 to 1. */
  readonly report?: ((fraction: number) => void) | undefined;
}

/** Rows visited in a second, roughly, on a slow device: with it go how many resamples one can have. */
const visitsInASecond = 6e6;
const fewestResamples = 999;
const mostResamples = 9999;

/** As many resamples as take about a second, 999 at the least, 9,999 at the most. The same for the same rows on each device. */
export function affordableResamples(rows: number, visitsPerRow = 1): number {
  const affordable = Math.floor(visitsInASecond / Math.max(1, rows * visitsPerRow));
  return Math.max(fewestResamples, Math.min(mostResamples, affordable));
}

/** What the statistics are on resamples of the rows: one array a statistic. The same seed gives the same. */
export function bootstrap(
  { rows, count, strata, measure }: WeightedStatistics,
  { resamples, seed, report }: BootstrapOptions,
): readonly Float64Array<ArrayBuffer>[] {
  const draw = weightDrawer(rows, strata, createRandom(deriveSeed(seed, 0)));
  const weights = new Float64Array(rows);
  const found = new Float64Array(count);
  const resampled = Array.from({ length: count }, () => new Float64Array(resamples));
  for (let resample = 0; resample < resamples; resample++) {
    draw(weights);
    measure(weights, found);
    for (let statistic = 0; statistic < count; statistic++)
      resampled[statistic]![resample] = found[statistic]!;
    report?.((resample + 1) / resamples);
  }
  return resampled;
}

import type { Answer } from '../../src/core/evaluation/answer.ts';
import { classificationMetrics } from '../../src/core/evaluation/classification-metrics.ts';
import { metricIntervals } from '../../src/core/evaluation/intervals/metric-intervals.ts';
import { regressionMetrics } from '../../src/core/evaluation/regression-metrics.ts';
import { createRandom, deriveSeed } from '../../src/core/random.ts';
import type { Population } from './populations.ts';

/** How often the 95 % intervals of a metric held its truth. */
export interface Coverage {
  readonly metric: string;
  readonly truth: number;
  /** Shares of the test sets whose interval held the truth, lay above it, lay below it. */
  readonly held: number;
  readonly above: number;
  readonly below: number;
  /** In the mean. */
  readonly width: number;
}

/** Draws `sets` test sets of a population and looks whether each interval holds what `truthRows` rows give. */
export function simulateCoverage(
  { rows, draw }: Population,
  { sets, truthRows, seed }: { readonly sets: number; readonly truthRows: number; readonly seed: number },
): readonly Coverage[] {
  const truth = metricsOf(draw(truthRows, createRandom(deriveSeed(seed, -1))), rows);
  const tallies = new Map<string, { held: number; above: number; below: number; width: number }>();
  for (let set = 0; set < sets; set++) {
    const answer = draw(rows, createRandom(deriveSeed(seed, set)));
    for (const { name, low, high, method } of metricIntervals(answer, { seed: set, resamples: 999 })
      .metrics) {
      if (method === null) continue;
      const tally = tallies.get(name) ?? { held: 0, above: 0, below: 0, width: 0 };
      tallies.set(name, tally);
      if (low > truth[name]!) tally.above++;
      else if (high < truth[name]!) tally.below++;
      else tally.held++;
      tally.width += high - low;
    }
  }
  return [...tallies].map(([metric, { held, above, below, width }]) => ({
    metric,
    truth: truth[metric]!,
    held: held / sets,
    above: above / sets,
    below: below / sets,
    width: width / sets,
  }));
}

/** Adjusted R² is that of test sets of this size. */
function metricsOf(answer: Answer, rows: number): Readonly<Record<string, number>> {
  if (answer.task === 'classification') return classificationMetrics(answer);
  const { adjusted_r2: _, ...metrics } = regressionMetrics(answer);
  const share = (rows - 1) / (rows - (answer.predictors ?? 0) - 1);
  return { ...metrics, adjusted_r2: 1 - (1 - metrics['r2']!) * share };
}

import { type Matrix, takeRows } from '../matrix.ts';
import { createRandom, deriveSeed } from '../random.ts';
import { percentileInterval } from '../statistics/bootstrap/bootstrap-intervals.ts';
import { weightDrawer } from '../statistics/bootstrap/draw-weights.ts';

/** How sure a coefficient is: where the middle 95 % of those lie that were learned from resampled rows. */
export interface CoefficientLimits {
  readonly low: number;
  readonly high: number;
  /** Share of the resamples in which it is not 0: what a penalty that drops features kept. */
  readonly kept: number;
}

/**
 * Limits of coefficients by fitting anew on rows drawn with replacement (the pairs bootstrap: Efron and Tibshirani 1993,
 * percentiles). They hold whatever the penalty, of the penalised coefficient: what it shrinks they do not tell. Resamples
 * that cannot be fitted are left out.
 *
 * @param fit gives the coefficients learned from these rows; null where there are none
 * @param strata rows are drawn within each, so that no class goes missing
 */
export async function coefficientLimits(
  { features, values }: { readonly features: Matrix; readonly values: Float64Array },
  fit: (features: Matrix, values: Float64Array<ArrayBuffer>) => Promise<Float64Array | null>,
  {
    resamples,
    seed,
    strata,
    report = () => {},
  }: {
    readonly resamples: number;
    readonly seed: number;
    readonly strata?: ArrayLike<number> | undefined;
    readonly report?: ((fraction: number) => void) | undefined;
  },
): Promise<readonly CoefficientLimits[]> {
  const draw = weightDrawer(features.rows, strata, createRandom(deriveSeed(seed, 0)));
  const weights = new Float64Array(features.rows);
  const found: Float64Array[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    draw(weights);
    const rows = repeatedRows(weights);
    const coefficients = await fit(
      takeRows(features, rows),
      Float64Array.from(rows, row => values[row]!),
    );
    if (coefficients !== null) found.push(coefficients);
    report((resample + 1) / resamples);
  }
  return Array.from({ length: found[0]?.length ?? 0 }, (_, feature) => {
    const drawn = Float64Array.from(found, coefficients => coefficients[feature]!);
    return {
      ...percentileInterval(drawn),
      kept: drawn.filter(coefficient => coefficient !== 0).length / drawn.length,
    };
  });
}

/** Each row as often as it was drawn. */
function repeatedRows(times: Float64Array): number[] {
  const rows: number[] = [];
  times.forEach((count, row) => {
    for (let once = 0; once < count; once++) rows.push(row);
  });
  return rows;
}

/** How far a step goes against a bound that is passed by its own size. */
const step = 1;
/** No row weighs more than this many others. */
const mostWeight = 50;

/**
 * The multipliers of the constraints that no group's loss is above the bound, after one step of dual ascent: they rise
 * where the bound is passed, fall where it is not, and are never below 0 (Agarwal, Dudík and Wu 2019, whose learner
 * against an auditor this is with gradient steps; Fairlearn's `BoundedGroupLoss`). A loss that is not known moves nothing.
 */
export function nextMultipliers(
  multipliers: readonly number[],
  losses: readonly number[],
  bound: number,
): readonly number[] {
  return multipliers.map((multiplier, group) => {
    const excess = (losses[group]! - bound) / bound;
    return Number.isNaN(excess) ? multiplier : Math.max(0, multiplier + step * excess);
  });
}

/**
 * What a row of each group weighs by these multipliers: 1 + λ / p, p being the group's share of the rows, as the
 * Lagrangian of mean loss and bounds has it (Fairlearn's `signed_weights` beside the mean loss), scaled to a mean of 1
 * over all rows.
 */
export function weightsFrom(multipliers: readonly number[], counts: readonly number[]): readonly number[] {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const raw = multipliers.map((multiplier, group) =>
    counts[group] === 0 ? 1 : 1 + (multiplier * rows) / counts[group]!,
  );
  const least = Math.min(...raw);
  const capped = raw.map(weight => Math.min(weight, least * mostWeight));
  const mean = capped.reduce((sum, weight, group) => sum + weight * counts[group]!, 0) / rows;
  return capped.map(weight => weight / mean);
}

/** The mean absolute error of each group's rows that something is predicted of; NaN for a group without any. */
export function groupLosses(
  codes: ArrayLike<number>,
  groups: number,
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
): readonly number[] {
  const [sums, counts] = [new Float64Array(groups), new Float64Array(groups)];
  for (let row = 0; row < codes.length; row++) {
    if (Number.isNaN(predicted[row])) continue;
    sums[codes[row]!]! += Math.abs(predicted[row]! - actual[row]!);
    counts[codes[row]!]!++;
  }
  return Array.from(sums, (sum, group) => sum / counts[group]!);
}

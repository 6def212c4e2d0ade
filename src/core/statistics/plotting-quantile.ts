/**
 * The `share` quantile (0 to 1) of ascending values by Cunnane's plotting positions (α = β = 0.4), as the defaults of
 * scipy.stats.mstats.mquantiles: nearly unbiased whatever the distribution. NaN where there are none.
 */
export function plottingQuantile(ascending: ArrayLike<number>, share: number): number {
  const count = ascending.length;
  if (count < 2) return ascending[0] ?? NaN;
  const position = count * share + plottingPosition + share * (1 - 2 * plottingPosition);
  const below = Math.floor(Math.min(Math.max(position, 1), count - 1));
  const part = Math.min(Math.max(position - below, 0), 1);
  return (1 - part) * ascending[below - 1]! + part * ascending[below]!;
}

const plottingPosition = 0.4;

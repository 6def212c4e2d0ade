/**
 * The `share` quantile (0 to 1) of ascending values by linear interpolation, as numpy's default percentile.
 * NaN where there are none.
 */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  if (ascending.length === 0) return NaN;
  const position = share * (ascending.length - 1);
  const below = Math.floor(position);
  const low = ascending[below]!;
  const high = ascending[Math.min(below + 1, ascending.length - 1)]!;
  return low === high ? low : low + (position - below) * (high - low);
}

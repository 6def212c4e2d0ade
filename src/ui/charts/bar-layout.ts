const longestLabel = 26;

/** A category cut to what fits beside its bar; the tip and the table have it whole. */
export function shorten(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
}

/** Pixels for the labels left of the bars: as the longest needs, at most 40 % of the chart. */
export function barMargin(bars: readonly { readonly label: string }[], width: number): number {
  const longest = bars.reduce((most, bar) => Math.max(most, shorten(bar.label).length), 0);
  return Math.min(Math.max(40, longest * 6.4 + 14), width * 0.4);
}

/** Pixels for this many rows of bars with their axis. */
export function barsHeight(rows: number, barsARow = 1): number {
  return 56 + Math.max(1, rows) * (10 + 14 * barsARow);
}

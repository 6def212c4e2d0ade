const longestLabel = 40;

/** Pixels for the ticks and the label below a chart. */
export const axisHeight = 40;

const letterWidth = 6.4;
const padding = 14;

/** Cuts categories to what fits beside their bars in a chart this wide; the tip and the table have them whole. */
export function shortener(width: number): (label: string) => string {
  const most = Math.max(4, Math.min(longestLabel, Math.floor((mostMargin(width) - padding) / letterWidth)));
  return label => cutLabel(label, most);
}

/** Pixels for the labels left of the bars: as the longest needs, at most 40 % of the chart. */
export function barMargin(bars: readonly { readonly label: string }[], width: number): number {
  const shorten = shortener(width);
  const longest = bars.reduce((most, bar) => Math.max(most, shorten(bar.label).length), 0);
  return Math.min(Math.max(40, longest * letterWidth + padding), mostMargin(width));
}

function mostMargin(width: number): number {
  return width * 0.4;
}

/** Pixels for this many rows of bars with their axis. */
export function barsHeight(rows: number, barsARow = 1): number {
  return 8 + axisHeight + Math.max(1, rows) * (10 + 14 * barsARow);
}

/** A label of at most so many letters. */
export function cutLabel(label: string, most: number): string {
  return label.length > most ? `${label.slice(0, Math.max(1, most - 1))}…` : label;
}

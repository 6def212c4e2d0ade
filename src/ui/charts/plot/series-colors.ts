const seriesCount = 6;
const dashes = [undefined, '7 3', '2 3', '10 3 2 3', '5 2', '1 2'] as const;

/** The CSS colour of the n-th series, from 0; they repeat after six. */
export function seriesColor(index: number): string {
  return `var(--series-${(index % seriesCount) + 1})`;
}

/** How the line of the n-th series is dashed, for eyes that do not tell its colour; undefined is a solid line. */
export function seriesDash(index: number): string | undefined {
  return dashes[index % seriesCount];
}

/** The colour of what is above and below zero, stronger the further away. */
export const divergingColors = {
  positive: 'var(--diverging-positive)',
  negative: 'var(--diverging-negative)',
} as const;

/** The same for the parts of a whole, from 0; those beyond the sixth are grey. */
export function partColor(index: number): string {
  return index < seriesCount ? seriesColor(index) : 'var(--ink-faint)';
}

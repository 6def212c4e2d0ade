const seriesCount = 6;

/** The CSS colour of the n-th series, from 0; they repeat after six. */
export function seriesColor(index: number): string {
  return `var(--series-${(index % seriesCount) + 1})`;
}

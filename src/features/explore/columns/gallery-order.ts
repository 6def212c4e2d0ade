import type { ColumnProfile } from '../../../core/explore/profile.ts';

export const galleryOrders = [
  { value: 'table', label: 'The table’s order' },
  { value: 'link', label: 'Link with the target' },
  { value: 'missing', label: 'Missing values' },
  { value: 'skew', label: 'Skew' },
  { value: 'name', label: 'Name' },
] as const;
export type GalleryOrder = (typeof galleryOrders)[number]['value'];

/** The columns in this order, most interesting first; `strengths` are those with the target, as far as they are known. */
export function orderColumns(
  profile: readonly ColumnProfile[],
  order: GalleryOrder,
  strengths: ReadonlyMap<string, number>,
): readonly ColumnProfile[] {
  const falling = (score: (column: ColumnProfile) => number) =>
    profile.toSorted((a, b) => score(b) - score(a));
  switch (order) {
    case 'table':
      return profile;
    case 'name':
      return profile.toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
    case 'missing':
      return falling(({ missing, rows }) => missing / rows);
    case 'skew':
      return falling(column => Math.abs(skewOf(column)));
    case 'link':
      return falling(({ name }) => strengths.get(name) ?? -1);
    default:
      return order satisfies never;
  }
}

/** 0 where a column has none. Of profiles stored before skew was told: Pearson's second coefficient. */
function skewOf(column: ColumnProfile): number {
  if (column.shape !== 'numeric' || column.summary === null || column.kind === 'datetime') return 0;
  const { skewness, mean, median, sd } = column.summary;
  const skew = skewness ?? (3 * (mean - median)) / sd;
  return Number.isFinite(skew) ? skew : 0;
}

export type SortDirection = 'ascending' | 'descending';

export interface SortOrder {
  readonly column: string;
  readonly direction: SortDirection;
}

/** The rows in order of a key, stable; NaN and '' come last in both directions. */
export function sortRows<Item>(
  rows: readonly Item[],
  key: (item: Item) => string | number,
  direction: SortDirection,
): readonly Item[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (isBlank(left) || isBlank(right)) return Number(isBlank(left)) - Number(isBlank(right));
    return sign * compare(left, right);
  });
}

function isBlank(key: string | number): boolean {
  return key === '' || Number.isNaN(key);
}

function compare(left: string | number, right: string | number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), undefined, { numeric: true });
}

import type { NumericColumn } from '../../table/column.ts';

/** The least and the greatest value that is there; both 0 where there is none. */
export function extremesOf({ values }: NumericColumn): { readonly least: number; readonly greatest: number } {
  let least = Infinity;
  let greatest = -Infinity;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return least > greatest ? { least: 0, greatest: 0 } : { least, greatest };
}

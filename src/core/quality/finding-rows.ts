import type { RepeatedRow } from './find-repeats.ts';

/** As many rows as a finding shows. */
export const mostFindingRows = 100;

/** The 1-based numbers of the first rows for which `shows` holds. */
export function firstRows(rows: number, shows: (row: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < rows && found.length < mostFindingRows; row++) if (shows(row)) found.push(row + 1);
  return found;
}

/** The 1-based numbers of rows that repeat another, each group after the row that it repeats. */
export function rowsWithFirsts(repeated: readonly RepeatedRow[]): readonly number[] {
  const groups = new Map<number, number[]>();
  for (const { row, of } of repeated) {
    const group = groups.get(of);
    if (group) group.push(row + 1);
    else groups.set(of, [of + 1, row + 1]);
  }
  return [...groups.values()].flat().slice(0, mostFindingRows);
}

/** As many rows as a finding shows. */
export const mostFindingRows = 100;

/** The 1-based numbers of the first rows for which `shows` holds. */
export function firstRows(rows: number, shows: (row: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < rows && found.length < mostFindingRows; row++) if (shows(row)) found.push(row + 1);
  return found;
}

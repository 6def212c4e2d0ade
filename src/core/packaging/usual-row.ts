import { medianOf } from '../preprocessing/median.ts';
import { type Table, isNumeric } from '../table/column.ts';

/** A cell by each column's name: a number, a text, or null where there is none. */
export type RowCells = Readonly<Record<string, number | string | null>>;

/** What most rows are like: the median of each number, the most common of each category, whole where values are whole. */
export function usualRow({ columns }: Table): RowCells {
  return Object.fromEntries(
    columns.map(column => {
      if (!isNumeric(column)) return [column.name, mostCommon(column.codes, column.dictionary)];
      const median = medianOf(column.values);
      return [column.name, median === null || column.kind === 'number' ? median : Math.round(median)];
    }),
  );
}

/** The first of equals; null where all are missing. */
function mostCommon(codes: Int32Array, dictionary: readonly string[]): string | null {
  const counts = new Uint32Array(dictionary.length);
  for (const code of codes) if (code !== -1) counts[code] = counts[code]! + 1;
  const most = counts.reduce((best, count, code) => (count > (counts[best] ?? 0) ? code : best), 0);
  return (counts[most] ?? 0) > 0 ? dictionary[most]! : null;
}

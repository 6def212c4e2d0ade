import { createRandom, permutation } from '../random.ts';
import { type Table, isMissing } from '../table/column.ts';

/** Which rows a person looks at. */
export type RowChoice =
  /** At even distances over the training rows. */
  | { readonly kind: 'spread' }
  /** Of those in which a column lacks its value. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'random'; readonly seed: number }
  /** By their numbers in the whole table, from 1; those that are no training rows are not shown. */
  | { readonly kind: 'numbers'; readonly numbers: readonly number[] };

/** Positions of at most `count` of the training rows, ascending; `rowNumbers` says which row of the whole table each is, from 0. */
export function chooseRows(
  table: Table,
  choice: RowChoice,
  count: number,
  rowNumbers: Uint32Array,
): readonly number[] {
  switch (choice.kind) {
    case 'spread':
      return spread(table.rows, count);
    case 'missing': {
      const lacking = rowsWithGaps(table);
      return spread(lacking.length, count).map(place => lacking[place]!);
    }
    case 'random':
      return [...permutation(table.rows, createRandom(choice.seed)).subarray(0, count)].sort((a, b) => a - b);
    case 'numbers': {
      const wanted = new Set(choice.numbers.map(number => number - 1));
      const found: number[] = [];
      rowNumbers.forEach((row, position) => {
        if (found.length < count && wanted.has(row)) found.push(position);
      });
      return found;
    }
    default:
      return choice satisfies never;
  }
}

function spread(rows: number, count: number): readonly number[] {
  const taken = Math.min(rows, count);
  return Array.from({ length: taken }, (_, place) => Math.floor((place * rows) / taken));
}

function rowsWithGaps(table: Table): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (table.columns.some(column => isMissing(column, row))) rows.push(row);
  }
  return rows;
}

import type { CodedColumn, Table } from '../../../src/core/table/column.ts';

/** A column of texts; null is missing. */
export function texts(name: string, cells: readonly (string | null)[]): CodedColumn {
  const dictionary = [...new Set(cells.filter(cell => cell !== null))];
  return {
    name,
    kind: 'identifier',
    codes: Int32Array.from(cells, cell => (cell === null ? -1 : dictionary.indexOf(cell))),
    dictionary,
  };
}

/** Five rows of four people: Ada stands twice. */
export const people: Table = {
  rows: 5,
  columns: [
    texts('id', ['A-1', 'B-2', 'A-1', 'C-3', 'D-4']),
    texts('city', ['Delft', 'Ghent', null, 'Ghent', 'Delft']),
    { name: 'age', kind: 'integer', values: Float64Array.of(36, 41, 36, Number.NaN, 29) },
    {
      name: 'joined',
      kind: 'datetime',
      values: Float64Array.of(Date.UTC(2020, 0, 2), Date.UTC(2021, 5, 1), Number.NaN, 0, 0),
    },
  ],
};

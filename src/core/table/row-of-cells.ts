import { type ColumnSchema, type Table, isNumericKind } from './column.ts';

/** A table of one row: a number, a text, or null where missing, by the column's name. */
export function rowOfCells(
  schema: readonly ColumnSchema[],
  cells: Readonly<Record<string, number | string | null>>,
): Table {
  const cellOf = (name: string) => (Object.hasOwn(cells, name) ? cells[name]! : null);
  return {
    rows: 1,
    columns: schema.map(({ name, kind }) => {
      const cell = cellOf(name);
      if (isNumericKind(kind))
        return { name, kind, values: Float64Array.of(typeof cell === 'number' ? cell : NaN) };
      return typeof cell === 'string'
        ? { name, kind, codes: Int32Array.of(0), dictionary: [cell] }
        : { name, kind, codes: Int32Array.of(-1), dictionary: [] };
    }),
  };
}

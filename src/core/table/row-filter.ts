import { type Column, type Table, columnNamed, isNumeric, takeTableRows } from './column.ts';

/** What a row must fulfil in one column. */
export type RowCondition = { readonly column: string } & (
  | {
      readonly kind: 'range';
      /** Both ends belong to it; null is open. Missing values are in no range. */
      readonly from: number | null;
      readonly to: number | null;
    }
  | {
      readonly kind: 'values';
      /** Any of these texts; '' is a missing value. */
      readonly values: readonly string[];
    }
);

/** The rows that fulfil every condition. @throws RangeError naming a column that the table has not */
export function filterRows(table: Table, conditions: readonly RowCondition[]): Table {
  return conditions.length === 0 ? table : takeTableRows(table, rowsFulfilling(table, conditions));
}

/** The numbers of the rows that fulfil every condition, ascending. @throws RangeError naming a column that the table has not */
export function rowsFulfilling(table: Table, conditions: readonly RowCondition[]): Uint32Array<ArrayBuffer> {
  const kept = new Uint8Array(table.rows).fill(1);
  for (const condition of conditions) {
    const fulfils = tester(columnNamed(table, condition.column), condition);
    for (let row = 0; row < table.rows; row++) if (!fulfils(row)) kept[row] = 0;
  }
  const rows = new Uint32Array(table.rows);
  let count = 0;
  for (let row = 0; row < table.rows; row++) if (kept[row] === 1) rows[count++] = row;
  return rows.slice(0, count);
}

function tester(column: Column, condition: RowCondition): (row: number) => boolean {
  switch (condition.kind) {
    case 'range': {
      if (!isNumeric(column)) return () => false;
      const [from, to] = [condition.from ?? -Infinity, condition.to ?? Infinity];
      return row => column.values[row]! >= from && column.values[row]! <= to;
    }
    case 'values': {
      const wanted = new Set(condition.values);
      if (isNumeric(column))
        return row => wanted.has(Number.isNaN(column.values[row]) ? '' : String(column.values[row]));
      const accepted = column.dictionary.map(text => wanted.has(text));
      return row => (column.codes[row] === -1 ? wanted.has('') : accepted[column.codes[row]!]!);
    }
    default:
      return condition satisfies never;
  }
}

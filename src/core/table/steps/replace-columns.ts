import { InputError } from '../../errors.ts';
import { type Column, type Table, isNumeric, takeTableRows } from '../column.ts';
import { compactDictionary } from '../map-texts.ts';

/** The table with these columns replaced, in their places. @throws InputError naming a column that is not there */
export function replaceColumns(
  table: Table,
  names: readonly string[],
  replace: (column: Column) => Column,
): Table {
  requireColumns(table, names);
  const columns = table.columns.map(column => (names.includes(column.name) ? replace(column) : column));
  return { rows: table.rows, columns };
}

/** The columns of these names, in that order. @throws InputError naming a column that is not there */
export function requireColumns(table: Table, names: readonly string[]): readonly Column[] {
  return names.map(name => {
    const column = table.columns.find(candidate => candidate.name === name);
    if (column === undefined) throw new InputError(`The table has no column "${name}".`);
    return column;
  });
}

/** The rows for which `keeps` holds, with dictionaries that hold their texts alone. @throws InputError when none is left */
export function keepRows(table: Table, keeps: (row: number) => boolean): Table {
  const kept: number[] = [];
  for (let row = 0; row < table.rows; row++) if (keeps(row)) kept.push(row);
  if (kept.length === table.rows) return table;
  if (kept.length === 0) throw new InputError('No row would be left.', 'Choose another step.');
  const { rows, columns } = takeTableRows(table, kept);
  return { rows, columns: columns.map(column => (isNumeric(column) ? column : compactDictionary(column))) };
}

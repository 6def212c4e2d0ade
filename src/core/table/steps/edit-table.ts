import { InputError } from '../../errors.ts';
import { type CodedColumn, type Column, type Table, isNumeric } from '../column.ts';
import { mapTexts } from '../map-texts.ts';
import { quoteValue } from '../read-problems.ts';
import { type CellValue, readCell } from './read-cell.ts';
import { keepRows, requireColumns } from './replace-columns.ts';

/** What a person changed in the rows by hand, as one step. Rows and columns are those of the table before it. */
export interface EditTable {
  readonly kind: 'editTable';
  /** A cell told twice holds what was told last. */
  readonly cells: readonly CellEdit[];
  /** 1-based, the header not counted. */
  readonly droppedRows: readonly number[];
  readonly droppedColumns: readonly string[];
  readonly renamed: readonly { readonly column: string; readonly to: string }[];
}

export interface CellEdit {
  /** 1-based, the header not counted. */
  readonly row: number;
  readonly column: string;
  /** As a person writes it; '' takes the value away. */
  readonly text: string;
}

/** The table as a person changed it by hand. @throws InputError naming the row and column that do not fit */
export function editTable(table: Table, step: Omit<EditTable, 'kind'>): Table {
  const { cells, droppedRows, droppedColumns, renamed } = step;
  requireColumns(table, [...droppedColumns, ...renamed.map(({ column }) => column)]);
  const edited = editCells(table, cells);
  const gone = new Set(droppedRows);
  const rows = keepRows(edited, row => !gone.has(row + 1));
  const names = new Map(renamed.map(({ column, to }) => [column, to]));
  const columns = rows.columns
    .filter(({ name }) => !droppedColumns.includes(name))
    .map(column => ({ ...column, name: names.get(column.name) ?? column.name }));
  if (columns.length === 0) throw new InputError('No column would be left.', 'Keep at least one.');
  refuseNames(columns);
  return { rows: rows.rows, columns };
}

function refuseNames(columns: readonly Column[]): void {
  const seen = new Set<string>();
  for (const { name } of columns) {
    if (name.trim() === '') throw new InputError('A column needs a name.');
    if (seen.has(name))
      throw new InputError(`The table would have two columns "${name}".`, 'Choose another name.');
    seen.add(name);
  }
}

function editCells(table: Table, cells: readonly CellEdit[]): Table {
  const byColumn = new Map<string, CellEdit[]>();
  for (const cell of cells) byColumn.set(cell.column, [...(byColumn.get(cell.column) ?? []), cell]);
  requireColumns(table, [...byColumn.keys()]);
  const columns = table.columns.map(column => {
    const edits = byColumn.get(column.name);
    return edits === undefined ? column : editColumn(column, edits, table.rows);
  });
  return { rows: table.rows, columns };
}

function editColumn(column: Column, edits: readonly CellEdit[], rows: number): Column {
  const values = edits.map(({ row, text }) => {
    if (!Number.isInteger(row) || row < 1 || row > rows)
      throw new InputError(`The table has no row ${row}.`, `Its rows go from 1 to ${rows}.`);
    return { row: row - 1, value: valueOf(column, row, text) };
  });
  if (!isNumeric(column)) return setTexts(column, values);
  const changed = column.values.slice();
  for (const { row, value } of values) changed[row] = value.state === 'number' ? value.number : Number.NaN;
  return { ...column, values: changed };
}

function valueOf(column: Column, row: number, text: string): CellValue {
  const value = readCell(text, column);
  if (value.state === 'refused')
    throw new InputError(`row ${row}, column ${column.name}: ${quoteValue(text)} is not ${value.wanted}.`);
  return value;
}

interface SetValue {
  readonly row: number;
  readonly value: CellValue;
}

function setTexts(column: CodedColumn, values: readonly SetValue[]): CodedColumn {
  const codeOf = new Map(column.dictionary.map((text, code) => [text, code]));
  const dictionary = [...column.dictionary];
  const codes = column.codes.slice();
  for (const { row, value } of values) {
    if (value.state !== 'text') {
      codes[row] = -1;
      continue;
    }
    const code = codeOf.get(value.text) ?? dictionary.push(value.text) - 1;
    codeOf.set(value.text, code);
    codes[row] = code;
  }
  return mapTexts({ ...column, codes }, dictionary);
}

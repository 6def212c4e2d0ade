import { POINT } from '../bytes.ts';
import { InputError } from '../../errors.ts';
import { type Column, type ColumnKind, type Table, isNumeric } from '../column.ts';
import type { ColumnReading } from '../column-reader.ts';
import { concatTables } from '../concat-tables.ts';
import { convertColumn } from '../convert-column.ts';
import type { DateQuestion } from '../date-order.ts';
import type { ReadCorrections } from '../read-corrections.ts';
import { type ReadProblems, createProblemLog, mergeProblems } from '../read-problems.ts';
import { asBoolean } from '../value-column.ts';
import { concludeWords } from '../word-reader.ts';
import { sortsOf } from './column-sort.ts';
import { type StackedColumns, stackedNames } from './stacked-names.ts';

export interface StackOptions extends Pick<ReadCorrections, 'kinds' | 'dateOrders'> {
  readonly columns: StackedColumns;
  /** The decimal mark of texts that turn out to be numbers, a byte. */
  readonly mark?: number;
}

/** Several tables as one; problems and their rows are those of what all of them together turned out to be. */
export interface StackReading extends ReadProblems {
  readonly table: Table;
  readonly questions: readonly DateQuestion[];
}

/**
 * The rows of all tables under each other, columns matched by name in any order. A table that lacks a column has missing
 * values there. What a column of words is, all of them together tell, unless a person has said it.
 * @throws InputError when no column stays; RangeError when columns of one name differ in sort (see `columnsToReread`)
 */
export function stackTables(tables: readonly Table[], options: StackOptions): StackReading {
  const names = stackedNames(tables, options.columns);
  if (names.length === 0)
    throw new InputError(
      'The files have no column in common.',
      'Keep all columns, or import them one by one.',
    );
  const targets = names.map(name => targetOf(tables, name));
  const aligned = tables.map(table => ({
    rows: table.rows,
    columns: names.map((name, c) => alignedColumn(table, name, targets[c]!)),
  }));
  const { rows, columns } = concatTables(aligned);
  const readings = columns.map(column => conclude(column, options));
  return {
    table: { rows, columns: readings.map(({ column }) => column) },
    questions: readings.flatMap(({ question }) => question ?? []),
    ...mergeProblems(readings),
  };
}

/** The kind in which all tables hold a column until it is concluded. */
type Target = 'number' | 'integer' | 'datetime' | 'category';

function targetOf(tables: readonly Table[], name: string): Target {
  const sorts = sortsOf(tables, name);
  const met = new Set(sorts.filter(sort => sort !== null));
  if (met.size > 1) throw new RangeError(`column ${name} is not of one sort in all tables`);
  const [sort] = met;
  if (sort === 'word') return 'category';
  if (sort === 'datetime') return 'datetime';
  // A table without a value in the column has no say.
  const asked = sort === undefined ? tables : tables.filter((_, t) => sorts[t] !== null);
  const columns = asked.flatMap(table => table.columns.filter(column => column.name === name));
  return columns.every(({ kind }) => kind === 'integer') ? 'integer' : 'number';
}

function alignedColumn(table: Table, name: string, kind: Target): Column {
  const column = table.columns.find(candidate => candidate.name === name);
  if (kind === 'category')
    return column !== undefined && !isNumeric(column)
      ? { ...column, kind }
      : { name, kind, codes: new Int32Array(table.rows).fill(-1), dictionary: [] };
  return column !== undefined && isNumeric(column)
    ? { ...column, kind }
    : { name, kind, values: new Float64Array(table.rows).fill(Number.NaN) };
}

function conclude(
  column: Column,
  { kinds = {}, dateOrders = {}, mark = POINT }: StackOptions,
): ColumnReading {
  const { name } = column;
  const said = Object.hasOwn(kinds, name) ? kinds[name]! : null;
  if (said !== null) return asSaid(column, said);
  if (isNumeric(column)) return { column: asBoolean(column), problems: [], problemCount: 0 };
  const dateOrder = Object.hasOwn(dateOrders, name) ? dateOrders[name] : undefined;
  const how = { name, written: name, mark, quotedTokensAreMissing: false, dateOrder };
  return concludeWords(how, null, column, createProblemLog());
}

function asSaid(column: Column, kind: ColumnKind): ColumnReading {
  const log = createProblemLog();
  return { column: convertColumn(column, kind, log), ...log.told() };
}

import { POINT } from '../bytes.ts';
import type { ColumnReading } from '../column-reader.ts';
import type { Table } from '../column.ts';
import { convertColumn } from '../convert-column.ts';
import type { DateQuestion } from '../date-order.ts';
import type { ReadCorrections } from '../read-corrections.ts';
import { type ReadProblems, createProblemLog, mergeProblems } from '../read-problems.ts';
import { type ValueColumn, createValueColumn } from '../value-column.ts';

/** A table read from a format that knows its types, and what a person should know of the reading. */
export interface TypedReading extends ReadProblems {
  readonly table: Table;
  readonly questions: readonly DateQuestion[];
}

/** A collector for a column with this name; what a person said of its dates holds. */
export function columnCollector(name: string, { dateOrders = {}, kinds = {} }: ReadCorrections): ValueColumn {
  const dateOrder = Object.hasOwn(dateOrders, name) ? dateOrders[name] : undefined;
  return createValueColumn({
    name,
    written: name,
    mark: POINT,
    quotedTokensAreMissing: false,
    dateOrder,
    keepsTexts: Object.hasOwn(kinds, name),
  });
}

/** The columns as a table, each of the kind that a person said, else of the kind that its values say. */
export function typedTable(
  rows: number,
  readings: readonly ColumnReading[],
  { kinds = {}, dateOrders = {} }: ReadCorrections,
): TypedReading {
  const settled = readings.map((reading): ColumnReading => {
    const { name } = reading.column;
    const kind = Object.hasOwn(kinds, name) ? kinds[name]! : reading.column.kind;
    if (kind === reading.column.kind) return reading;
    const log = createProblemLog();
    const order = Object.hasOwn(dateOrders, name) ? dateOrders[name]! : null;
    return { column: convertColumn(reading.column, kind, log, { order }), ...log.told() };
  });
  return {
    table: { rows, columns: settled.map(({ column }) => column) },
    questions: settled.flatMap(({ question }) => question ?? []),
    ...mergeProblems(settled),
  };
}

import { type Column, type ColumnKind, type Table, isNumeric } from '../column.ts';
import { convertColumn } from '../convert-column.ts';
import { sortsOf } from './column-sort.ts';
import { columnsToReread } from './columns-to-reread.ts';
import { stackTables } from './stack-tables.ts';
import { type StackedColumns, namesOf } from './stacked-names.ts';

/**
 * The rows of a newer table under those of the one that is there, whose kinds stay wherever all values allow it: numbers
 * over words become words. @throws InputError when no column stays
 */
export function appendRows(present: Table, newer: Table, columns: StackedColumns): Table {
  const again = columnsToReread([present, newer]);
  const [above, below] = [present, newer].map((table, t) => asWords(table, new Set(again[t])));
  const kinds: Record<string, ColumnKind> = {};
  for (const name of namesOf([above!, below!])) {
    const [ofPresent, ofNewer] = sortsOf([above!, below!], name);
    // A column without a value has no say.
    const kind = kindOfBoth(
      ofPresent === null && ofNewer !== null ? undefined : columnOf(above!, name),
      ofNewer === null && ofPresent !== null ? undefined : columnOf(below!, name),
    );
    if (kind !== null) kinds[name] = kind;
  }
  return stackTables([above!, below!], { columns, kinds }).table;
}

function asWords(table: Table, names: ReadonlySet<string>): Table {
  const columns = table.columns.map(column =>
    names.has(column.name) ? convertColumn(column, 'category') : column,
  );
  return { rows: table.rows, columns };
}

/** Null where the values of both together have to tell. */
function kindOfBoth(present: Column | undefined, newer: Column | undefined): ColumnKind | null {
  if (present === undefined || newer === undefined) return (present ?? newer)!.kind;
  if (present.kind === 'integer' && newer.kind === 'number') return 'number';
  if (isNumeric(present) !== isNumeric(newer)) return null;
  if (present.kind !== 'boolean' || isNumeric(present) || isNumeric(newer)) return present.kind;
  return new Set([...present.dictionary, ...newer.dictionary]).size > 2 ? 'category' : 'boolean';
}

function columnOf({ columns }: Table, name: string): Column | undefined {
  return columns.find(column => column.name === name);
}

import { InputError } from '../errors.ts';
import { partColumn } from '../explore/column-parts.ts';
import { type Column, type Table, columnNamed, isNumeric } from '../table/column.ts';
import type { RowCondition } from '../table/row-filter.ts';

/** People that are compared with others. */
export interface PeopleGroup {
  /** "Female", or "Female, 65 to 80" for an intersection. */
  readonly label: string;
  /** All of them hold for its rows. */
  readonly conditions: readonly RowCondition[];
}

/** The rows of a table by group. */
export interface PeopleGroups {
  readonly columns: readonly string[];
  readonly groups: readonly PeopleGroup[];
  /** The group of each row. */
  readonly codes: Int32Array<ArrayBuffer>;
}

/** Parts of a number, as of a category: people are told apart roughly, so that groups are large enough to judge. */
const mostParts = { 1: 8, 2: 4, 3: 3 } as const;
type CrossedColumns = keyof typeof mostParts;
/** Numbers are cut so that a part has about so many rows or more: a fifth of them may be all that a model is tested on. */
const rowsPerPart = 200;

/**
 * Groups the rows of a whole table by one column, or by the combinations of two or three that occur.
 * @throws InputError when there are no or more than three columns, or when all rows are in one group
 */
export function groupPeople(table: Table, columns: readonly string[]): PeopleGroups {
  if (!isCrossable(columns.length))
    throw new InputError(`${columns.length} columns cannot be crossed.`, 'Choose one, two or three.');
  const most = mostParts[columns.length];
  const grouped = columns.map(name => asGroups(columnNamed(table, name), most)).reduce(cross);
  if (grouped.groups.length < 2)
    throw new InputError(`All rows are alike in ${columns.join(' and ')}.`, 'Choose another column.');
  return grouped;
}

function isCrossable(count: number): count is CrossedColumns {
  return count in mostParts;
}

/** The parts of a column; those that say nothing without its name are told with it: "age 18 to 34", "senior 1". */
function asGroups(column: Column, most: number): PeopleGroups {
  const affordable = isNumeric(column) ? Math.floor(column.values.length / rowsPerPart) : most;
  const { parts, codes } = partColumn(column, Math.max(2, Math.min(most, affordable)));
  const needsName = column.kind !== 'category';
  const groups = parts.map(({ label, condition }) => ({
    label: needsName || label === 'missing' ? `${column.name} ${label}` : label,
    conditions: [condition],
  }));
  return { columns: [column.name], groups, codes };
}

/** The combinations that occur, in the order of their parts. */
function cross(first: PeopleGroups, second: PeopleGroups): PeopleGroups {
  const width = second.groups.length;
  const combined = first.codes.map((code, row) => code * width + second.codes[row]!);
  const occurring = [...new Set(combined)].sort((a, b) => a - b);
  const placeOf = new Map(occurring.map((key, place) => [key, place]));
  return {
    columns: [...first.columns, ...second.columns],
    groups: occurring.map(key => {
      const [a, b] = [first.groups[Math.floor(key / width)]!, second.groups[key % width]!];
      return { label: `${a.label}, ${b.label}`, conditions: [...a.conditions, ...b.conditions] };
    }),
    codes: combined.map(key => placeOf.get(key)!),
  };
}

/** The groups of some of the rows; a group that none of them is in stays, empty. */
export function takeGroups(groups: PeopleGroups, rows: ArrayLike<number>): PeopleGroups {
  return { ...groups, codes: Int32Array.from(rows, row => groups.codes[row]!) };
}

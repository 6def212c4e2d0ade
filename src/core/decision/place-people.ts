import { type Column, type Table, columnNamed, isNumeric } from '../table/column.ts';
import type { RowCondition } from '../table/row-filter.ts';

/** Groups of people told apart by these columns, with a condition for each column. */
export interface PlacedGroups {
  readonly columns: readonly { readonly name: string }[];
  readonly groups: readonly { readonly conditions: readonly RowCondition[] }[];
}

/** The group of a row that is in none. */
export const noGroup = -1;

/**
 * The group of each row of a new table, by its place. Ranges reach to the next one and the outer ones are
 * open, so that a number between or beyond those that were seen has a group too; a value, a missing cell or a
 * combination that was never seen has none. @throws RangeError naming a column that the table has not
 */
export function placePeople({ columns, groups }: PlacedGroups, table: Table): Int32Array<ArrayBuffer> {
  const places = new Map<string, number>();
  const parts = columns.map(({ name }, at) => {
    const conditions = groups.map(group => group.conditions[at]!);
    const known = distinct(conditions);
    return { known, partOf: partOfRow(columnNamed(table, name), known) };
  });
  groups.forEach(({ conditions }, group) => {
    places.set(conditions.map((own, at) => parts[at]!.known.findIndex(isAs(own))).join(' '), group);
  });
  return Int32Array.from({ length: table.rows }, (_, row) => {
    const key = parts.map(({ partOf }) => partOf(row)).join(' ');
    return places.get(key) ?? noGroup;
  });
}

function distinct(conditions: readonly RowCondition[]): readonly RowCondition[] {
  return conditions.filter((own, at) => conditions.findIndex(isAs(own)) === at);
}

function isAs(own: RowCondition): (other: RowCondition) => boolean {
  const text = JSON.stringify(own);
  return other => JSON.stringify(other) === text;
}

/** Which of the conditions each row of the column meets; −1 for none. */
function partOfRow(column: Column, conditions: readonly RowCondition[]): (row: number) => number {
  if (isNumeric(column)) {
    const numbers = numbersPart(conditions);
    const missing = partOfText(conditions, '');
    return row => (Number.isNaN(column.values[row]) ? missing : numbers(column.values[row]!));
  }
  const ofTexts = column.dictionary.map(text => partOfText(conditions, text));
  const missing = partOfText(conditions, '');
  return row => (column.codes[row] === -1 ? missing : ofTexts[column.codes[row]!]!);
}

function partOfText(conditions: readonly RowCondition[], text: string): number {
  return conditions.findIndex(one => one.kind === 'values' && one.values.includes(text));
}

/** Single numbers are met by themselves alone; ranges from their start up to the next one's. */
function numbersPart(conditions: readonly RowCondition[]): (value: number) => number {
  const ranges = conditions
    .flatMap((one, part) => (one.kind === 'range' ? [{ ...one, part }] : []))
    .map(({ from, to, part }) => ({ part, from: from ?? -Infinity, to: to ?? Infinity }))
    .sort((a, b) => a.from - b.from);
  if (ranges.every(({ from, to }) => from === to))
    return value => ranges.find(({ from }) => from === value)?.part ?? noGroup;
  return value => (ranges.findLast(({ from }) => from <= value) ?? ranges[0]!).part;
}

import { InputError } from '../../errors.ts';
import { type Column, type Table, cellText, isMissing, isNumeric } from '../../table/column.ts';
import type { FoldRepeats, SplitPlan } from '../split-plan.ts';

/** What a plan says of rows one by one, an entry a row: enough to cut them without their table. */
export type RowSplit =
  | ({ readonly kind: 'random' | 'stratified' } & FoldRepeats)
  /** Codes from 0 on. */
  | { readonly kind: 'group'; readonly column: string; readonly groups: Int32Array<ArrayBuffer> }
  | { readonly kind: 'time'; readonly column: string | null; readonly times: Float64Array<ArrayBuffer> }
  | ({
      readonly kind: 'fixed';
      readonly column: string;
      /** 1 for a row of the test. */
      readonly isTest: Uint8Array<ArrayBuffer>;
    } & FoldRepeats);

/** The column that a plan goes by; null where it needs none. */
export function splitColumn(plan: SplitPlan): string | null {
  return 'column' in plan ? plan.column : null;
}

/**
 * Those of the rows that have what the plan goes by, in their order.
 * @throws InputError when the table lacks the column, or none of the rows has a value in it
 */
export function rowsInSplit(
  plan: SplitPlan,
  table: Table,
  rows: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  const name = splitColumn(plan);
  if (name === null) return rows;
  const column = columnOf(plan, table);
  const present = rows.filter(row => !isAbsent(column, row));
  if (present.length > 0) return present;
  throw new InputError(
    `No row with a target has a value in "${name}", by which the rows are to be split.`,
    'Split by another column.',
  );
}

/** What the plan says of these rows, which all have what it goes by. @throws InputError naming the column that does not fit */
export function readRowSplit(plan: SplitPlan, table: Table, rows: Uint32Array): RowSplit {
  switch (plan.kind) {
    case 'random':
    case 'stratified':
      return plan;
    case 'group':
      return { ...plan, groups: groupsOf(columnOf(plan, table), rows) };
    case 'time':
      return {
        ...plan,
        times: plan.column === null ? Float64Array.from(rows) : timesOf(columnOf(plan, table), rows),
      };
    case 'fixed': {
      const { kind, column, shuffle, repeats } = plan;
      const isTest = markTests(columnOf(plan, table), plan.testValues, rows);
      return { kind, column, shuffle, repeats, isTest };
    }
    default:
      return plan satisfies never;
  }
}

/** What is said of the rows at `indices` alone. */
export function takeRowSplit(split: RowSplit, indices: Uint32Array): RowSplit {
  switch (split.kind) {
    case 'random':
    case 'stratified':
      return split;
    case 'group':
      return { ...split, groups: Int32Array.from(indices, index => split.groups[index]!) };
    case 'time':
      return { ...split, times: Float64Array.from(indices, index => split.times[index]!) };
    case 'fixed':
      return { ...split, isTest: Uint8Array.from(indices, index => split.isTest[index]!) };
    default:
      return split satisfies never;
  }
}

function columnOf(plan: SplitPlan, table: Table): Column {
  const name = splitColumn(plan);
  const column = table.columns.find(candidate => candidate.name === name);
  if (column !== undefined) return column;
  throw new InputError(
    `The rows are to be split by "${name}", a column that the table lacks.`,
    'Choose another way to split them.',
  );
}

function isAbsent(column: Column, row: number): boolean {
  return isNumeric(column) ? !Number.isFinite(column.values[row]) : isMissing(column, row);
}

function timesOf(column: Column, rows: Uint32Array): Float64Array<ArrayBuffer> {
  if (isNumeric(column)) return Float64Array.from(rows, row => column.values[row]!);
  throw new InputError(
    `The rows cannot be put in order of time by "${column.name}", which holds ${column.kind} values.`,
    'Choose a column of dates or numbers, or change its kind on the Data page.',
  );
}

function groupsOf(column: Column, rows: Uint32Array): Int32Array<ArrayBuffer> {
  const cells = isNumeric(column) ? column.values : column.codes;
  const codes = new Map<number, number>();
  return Int32Array.from(rows, row => {
    const cell = cells[row]!;
    const known = codes.get(cell);
    if (known !== undefined) return known;
    codes.set(cell, codes.size);
    return codes.size - 1;
  });
}

function markTests(
  column: Column,
  testValues: readonly string[],
  rows: Uint32Array,
): Uint8Array<ArrayBuffer> {
  const wanted = new Set(testValues);
  const isTest = Uint8Array.from(rows, row => Number(wanted.has(cellText(column, row))));
  const tests = isTest.reduce((sum, one) => sum + one, 0);
  if (tests > 0 && tests < rows.length) return isTest;
  const values = testValues.map(value => `"${value}"`).join(', ') || 'none of its values';
  throw new InputError(
    tests === 0
      ? `No row with a target has ${values} in "${column.name}": there is nothing to test on.`
      : `Every row with a target has ${values} in "${column.name}": there is nothing to learn from.`,
    'Say which of its values name the test rows.',
  );
}

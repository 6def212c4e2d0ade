import type { ColumnProfile } from '../../../core/explore/profile.ts';
import type { SupervisedTask } from '../../../core/models/entry.ts';
import type { SplitKind, SplitPlan } from '../../../core/selection/split-plan.ts';
import { isNumericKind } from '../../../core/table/column.ts';

/** A column that names the test has no more words than a person can look through. */
const mostValues = 20;

/** The columns that each way of splitting can go by. */
export interface SplitColumns {
  readonly group: readonly string[];
  readonly time: readonly string[];
  readonly fixed: readonly string[];
}

export function columnsToSplitBy(profile: readonly ColumnProfile[], target: string): SplitColumns {
  const others = profile.filter(({ name, distinct }) => name !== target && distinct > 1);
  const names = (fits: (column: ColumnProfile) => boolean) => others.filter(fits).map(({ name }) => name);
  return {
    group: [
      ...names(column => repeats(column) && column.kind === 'identifier'),
      ...names(column => repeats(column) && column.kind !== 'identifier'),
    ],
    time: [...names(({ kind }) => kind === 'datetime'), ...names(isOtherNumber)],
    fixed: names(column => valuesOf(column).length > 1),
  };
}

function repeats({ kind, rows, missing, distinct }: ColumnProfile): boolean {
  return kind !== 'number' && kind !== 'datetime' && distinct < rows - missing;
}

function isOtherNumber({ kind }: ColumnProfile): boolean {
  return isNumericKind(kind) && kind !== 'datetime';
}

/** Every value of a column that has few; none of one that has many. */
export function valuesOf(column: ColumnProfile | undefined): readonly string[] {
  if (column === undefined || column.distinct > mostValues) return [];
  const values = column.shape === 'coded' ? column.top : (column.values ?? []);
  return values.map(({ value }) => value);
}

/** A plan of that kind to begin with, on the first column that it can go by; null where there is none. */
export function firstPlan(
  kind: SplitKind,
  columns: SplitColumns,
  profile: readonly ColumnProfile[],
): SplitPlan | null {
  const mixed = { shuffle: true, repeats: 1 };
  switch (kind) {
    case 'random':
    case 'stratified':
      return { kind, ...mixed };
    case 'group':
      return columns.group[0] === undefined ? null : { kind, column: columns.group[0] };
    case 'time':
      return { kind, column: columns.time.find(name => isDate(profile, name)) ?? null };
    case 'fixed':
      return columns.fixed[0] === undefined ? null : fixedPlan(columns.fixed[0], profile);
    default:
      return kind satisfies never;
  }
}

/** By this column, with the values that sound like a test chosen. */
export function fixedPlan(
  column: string,
  profile: readonly ColumnProfile[],
): Extract<SplitPlan, { readonly kind: 'fixed' }> {
  const values = valuesOf(profile.find(({ name }) => name === column));
  const named = values.filter(value => /test|hold-?out/i.test(value));
  return {
    kind: 'fixed',
    column,
    testValues: named.length > 0 ? named : values.slice(-1),
    shuffle: true,
    repeats: 1,
  };
}

function isDate(profile: readonly ColumnProfile[], wanted: string): boolean {
  return profile.some(({ name, kind }) => name === wanted && kind === 'datetime');
}

/** The ways that make sense for a task: numbers have no classes to keep the shares of. */
export function kindsFor(task: SupervisedTask): readonly SplitKind[] {
  return task === 'classification'
    ? ['stratified', 'random', 'group', 'time', 'fixed']
    : ['random', 'group', 'time', 'fixed'];
}

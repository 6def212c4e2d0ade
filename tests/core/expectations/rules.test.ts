import { describe, expect, test } from 'vitest';
import { referNumbers, referTexts } from '../../../src/core/expectations/reference.ts';
import type { Rule } from '../../../src/core/expectations/rules.ts';
import type { CodedColumn, NumericColumn, Table } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';
import { checked } from './checked.ts';

const day = (text: string) => Date.parse(text);
const people = tableOf(
  {
    id: ['a1', 'a2', 'a2', 'a4'],
    age: [30, null, -5, 200],
    plan: ['Month', 'Year', null, 'month'],
    joined: [day('2026-11-01'), day('2026-11-20'), null, day('2025-01-01')],
  },
  { id: 'identifier', joined: 'datetime' },
);
const nothing = tableOf(
  { id: [], age: [], plan: [], joined: [] },
  { id: 'identifier', age: 'number', plan: 'category', joined: 'datetime' },
);
const missing = tableOf(
  { id: [null], age: [null], plan: [null], joined: [null] },
  { id: 'identifier', age: 'number', plan: 'category', joined: 'datetime' },
);
const spread = Array.from({ length: 400 }, (_, i) => i);
const plans = Array.from({ length: 400 }, (_, i) => (i % 4 ? 'Month' : 'Year'));
const numbersBefore = referNumbers(tableOf({ age: spread }).columns[0] as NumericColumn)!;
const plansBefore = referTexts(tableOf({ plan: plans }).columns[0] as CodedColumn)!;

const columns = {
  type: 'expectTableColumnsToMatchSet',
  columnSet: ['id', 'age', 'plan', 'joined'],
  exactMatch: true,
} as const;
const rowCount = { type: 'expectTableRowCountToBeBetween', minValue: 1, maxValue: 4 } as const;
const kind = { type: 'expectColumnValuesToBeInTypeList', column: 'age', typeList: ['number'] } as const;
const notNull = { type: 'expectColumnValuesToNotBeNull', column: 'age', mostly: 0.8 } as const;
const unique = { type: 'expectColumnValuesToBeUnique', column: 'id' } as const;
const inSet = {
  type: 'expectColumnValuesToBeInSet',
  column: 'plan',
  valueSet: ['Month', 'Year'],
  mostly: 1,
} as const;
const between = {
  type: 'expectColumnValuesToBeBetween',
  column: 'age',
  minValue: 0,
  maxValue: 120,
  mostly: 1,
} as const;
const regex = { type: 'expectColumnValuesToMatchRegex', column: 'plan', regex: '^[A-Z]', mostly: 1 } as const;
const fresh = { type: 'expectColumnMaxToBeRecent', column: 'joined', maxAgeDays: 7 } as const;
const psi = {
  type: 'expectColumnPsiToBeLessThan',
  column: 'plan',
  threshold: 0.2,
  partitionObject: plansBefore,
} as const;
const ks = {
  type: 'expectColumnKsDistanceToBeLessThan',
  column: 'age',
  threshold: 0.15,
  partitionObject: numbersBefore,
} as const;

const outcomes: readonly [Rule, Partial<ReturnType<typeof checked>>][] = [
  [columns, { passed: true, observed: 'It has exactly these.' }],
  [
    { ...columns, columnSet: ['id', 'age', 'plan'] },
    { passed: false, observed: 'It has joined besides.' },
  ],
  [{ ...columns, columnSet: ['id', 'age'], exactMatch: false }, { passed: true }],
  [
    { ...columns, columnSet: ['id', 'city'], exactMatch: false },
    { passed: false, samples: ['city'] },
  ],
  [rowCount, { passed: true, observed: 'It has 4.' }],
  [{ ...rowCount, minValue: 5, maxValue: null }, { passed: false }],
  [kind, { passed: true, observed: 'It is read as number.' }],
  [{ ...kind, typeList: ['integer'] }, { passed: false }],
  [notNull, { passed: false, rows: [2], observed: '1 value of 4 (25 %) is missing.' }],
  [{ ...notNull, mostly: 0.75 }, { passed: true }],
  [unique, { passed: false, rows: [2, 3], samples: ['a2'] }],
  [inSet, { passed: false, rows: [4], observed: '1 value of 3 (33.3 %) is not: "month" in row 4.' }],
  [{ ...inSet, mostly: 0.6 }, { passed: true }],
  [
    { ...inSet, column: 'age', valueSet: ['30', '-5', '200'] },
    { passed: true, observed: 'All 3 values are.' },
  ],
  [
    { ...inSet, column: 'joined', valueSet: ['2026-11-01', '2026-11-20'] },
    { passed: false, rows: [4] },
  ],
  [between, { passed: false, rows: [3, 4], samples: ['-5', '200'] }],
  [{ ...between, minValue: null, maxValue: 200 }, { passed: true }],
  // A year is its first moment; times without a zone are UTC, as in files.
  [
    { ...between, column: 'joined', minValue: 2026, maxValue: '2026-11-01T00:00' },
    { passed: false, rows: [2, 4] },
  ],
  [
    { ...between, column: 'joined', minValue: '2026-01-01', maxValue: null },
    { passed: false, rows: [4] },
  ],
  [
    { ...between, column: 'plan' },
    { passed: false, rows: [1, 2, 4] },
  ],
  [regex, { passed: false, rows: [4] }],
  [{ ...regex, column: 'age', regex: '^-?\\d+$' }, { passed: true }],
  [
    { ...regex, regex: '(a)\\1' },
    { passed: false, observed: expect.stringContaining('refers back') },
  ],
  [fresh, { passed: true, observed: 'The newest is 2026-11-20, 3 days ago.' }],
  [{ ...fresh, maxAgeDays: 2 }, { passed: false }],
  [
    { ...fresh, column: 'age' },
    { passed: false, observed: 'It holds no dates: number.' },
  ],
  [psi, { passed: true }],
  [ks, { passed: true }],
  [
    { ...between, column: 'city' },
    { passed: false, observed: 'The table has no column "city".' },
  ],
];

test.each(outcomes.map(([rule, outcome]) => ({ rule, outcome })))(
  '$rule.type $outcome',
  ({ rule, outcome }) => {
    expect(checked(people, rule)).toMatchObject(outcome);
  },
);

describe.each<[string, Table]>([
  ['no rows', nothing],
  ['no values', missing],
])('a table of %s', (_, table) => {
  test.each<Rule>([kind, unique, inSet, between, regex, psi, ks])('breaks no rule on values: $type', rule => {
    expect(checked(table, rule)).toMatchObject({ passed: true, rows: [] });
  });
  test('has no date that is fresh', () => {
    expect(checked(table, fresh)).toMatchObject({ passed: false, observed: 'There is no date in it.' });
  });
});

test('a table without rows has too few of them, but misses no value', () => {
  expect(checked(nothing, rowCount)).toMatchObject({ passed: false, observed: 'It has 0.' });
  expect(checked(nothing, notNull).passed).toBe(true);
  expect(checked(missing, notNull)).toMatchObject({ passed: false, rows: [1] });
});

const few = (count: number) =>
  tableOf({ age: spread.slice(0, count), plan: plans.map(() => 'Year').slice(0, count) });

describe('distances from what was', () => {
  test('the same values have none', () => {
    const same = tableOf({ age: spread, plan: plans });
    expect(checked(same, ks).observed).toBe('Its distance is 0.000.');
    expect(checked(same, psi).observed).toBe('Its PSI is 0.000.');
  });
  test('other values break the rule', () => {
    // 0.75 between 99 and 100; the reference has a point at 100, where 101 of its 400 values are reached.
    expect(checked(few(100), ks)).toMatchObject({ passed: false, observed: 'Its distance is 0.748.' });
    expect(checked(few(100), psi).passed).toBe(false);
  });
  test('what a few values give by chance breaks none', () => {
    const three = tableOf({ age: [50, 300, 350], plan: ['Year', 'Month', 'Year'] });
    expect(checked(three, ks)).toMatchObject({
      passed: true,
      observed: expect.stringContaining('by chance'),
    });
    expect(checked(three, psi)).toMatchObject({
      passed: true,
      observed: expect.stringContaining('by chance'),
    });
  });
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkExpectations } from '../../../src/core/expectations/check-expectations.ts';
import { describeExpectation } from '../../../src/core/expectations/expectation.ts';
import { proposeExpectations } from '../../../src/core/expectations/propose-expectations.ts';
import { readSuite, writeSuite } from '../../../src/core/expectations/suite-file.ts';
import { profileTable } from '../../../src/core/explore/profile-table.ts';
import type { ColumnKind, Table } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';
import { now } from './checked.ts';

const propose = (table: Table) => proposeExpectations({ table, profile: profileTable(table), now });
const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

test('every kind of column gets its rules, with slack', () => {
  const rows = 200;
  const table = tableOf(
    {
      customer: times(rows, i => `C-${1000 + i}`),
      mail: times(rows, i => `user${i}@example.org`),
      postcode: times(rows, i => `${10115 + 7 * i}`),
      age: times(rows, i => (i === 3 ? null : 18 + (i % 60))),
      spent: times(rows, i => (i * 37) % 500),
      plan: times(rows, i => (i % 3 ? 'Month' : 'Year')),
      joined: times(rows, i => now - (10 + i) * 86_400_000),
      born: times(rows, i => now - (7000 + i) * 86_400_000),
      note: times(rows, i => ['fine', 'calls often', 'paid late'][i % 3]!.repeat(i + 1)),
    },
    {
      customer: 'identifier',
      mail: 'text',
      postcode: 'text',
      age: 'integer',
      joined: 'datetime',
      born: 'datetime',
      note: 'text',
    },
  );
  const told = propose(table)
    .filter(({ rule }) => rule.type !== 'expectColumnValuesToBeInTypeList')
    .map(describeExpectation);
  expect(told).toEqual([
    'The table has the 9 columns customer, mail, postcode, age, spent, plan, joined, born and 1 more.',
    'The table has 100 to 400 rows.',
    // 3.84 / (200 + 3.84) is Wilson's upper bound of no missing value in 200; twice that is 3.8 %.
    'customer is there in at least 96 % of the rows.',
    'customer has no value twice.',
    'customer matches ^C-\\d{4}$, in at least 99 % of the values.',
    'mail is there in at least 96 % of the rows.',
    'mail matches ^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$, in at least 99 % of the values.',
    'postcode is there in at least 96 % of the rows.',
    'postcode matches ^\\d{5}$, in at least 99 % of the values.',
    'age is there in at least 94 % of the rows.',
    // 18 and 77 with a tenth of 59 on either side, outwards.
    'age is between 12 and 83, in at least 99 % of the values.',
    'age is spread as in 199 values (KS distance below 0.15).',
    'spent is there in at least 96 % of the rows.',
    'spent is between 0 and 550, in at least 99 % of the values.',
    'spent is spread as in 200 values (KS distance below 0.15).',
    'plan is there in at least 96 % of the rows.',
    'plan is one of "Month", "Year".',
    'plan has the shares that it had in 200 values (PSI below 0.2).',
    'joined is there in at least 96 % of the rows.',
    'The newest joined is at most 20 days old.',
    'born is there in at least 96 % of the rows.',
    'note is there in at least 96 % of the rows.',
  ]);
});

const cell = fc.oneof(fc.double(), fc.integer({ min: -5, max: 5 }), fc.constantFrom(null, Infinity));
const word = fc.oneof(fc.constantFrom('a', 'b', 'A-1', 'A-2', 'x@y.org', null), fc.string());
const kinds = fc.constantFrom<ColumnKind>(
  'number',
  'integer',
  'datetime',
  'category',
  'boolean',
  'text',
  'identifier',
);
const anyTable = fc
  .tuple(fc.array(kinds, { maxLength: 4 }), fc.integer({ min: 0, max: 80 }))
  .chain(([chosen, rows]) =>
    fc
      .tuple(
        ...chosen.map(kind => {
          const numeric = kind === 'number' || kind === 'integer' || kind === 'datetime';
          return fc.array<number | string | null>(numeric ? cell : word, {
            minLength: rows,
            maxLength: rows,
          });
        }),
      )
      .map(columns =>
        tableOf(
          Object.fromEntries(columns.map((cells, i) => [`c${i}`, cells])),
          Object.fromEntries(chosen.map((kind, i) => [`c${i}`, kind])),
        ),
      ),
  );

test('any table keeps the rules that are proposed from it, also after they were a file', () => {
  fc.assert(
    fc.property(anyTable, table => {
      const proposed = propose(table);
      const read = readSuite(writeSuite(proposed));
      expect(read).toEqual(proposed);
      const broken = checkExpectations(table, read, now).filter(({ passed }) => !passed);
      expect(broken).toEqual([]);
      expect(new Set(read.map(({ name }) => name)).size).toBe(read.length);
    }),
    { numRuns: 150 },
  );
});

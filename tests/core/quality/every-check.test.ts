import { describe, expect, test } from 'vitest';
import { profileTable } from '../../../src/core/explore/profile-table.ts';
import type { Problem } from '../../../src/core/pipeline/problem.ts';
import { assessQuality } from '../../../src/core/quality/assess.ts';
import { qualityChecks } from '../../../src/core/quality/checks.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { Table } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';
import { classifying, findingsOf, rowsOf } from './thorough.ts';

const day = 86_400_000;
const random = createRandom(9);
const noise = rowsOf(200).map(() => random());
const other = rowsOf(200).map(() => random());
const label = rowsOf(200).map(row => (row % 2 === 0 ? 'a' : 'b'));
const days = rowsOf(200).map(row => row * day);
const dated = (when: readonly number[]) => tableOf({ when: [...when], noise }, { when: 'datetime' });
const same = (text: string) => noise.map(() => text);

/** Of each check a table that it speaks of and one that it has nothing to say of. */
const examples: Readonly<Record<string, readonly [trips: Table, quiet: Table]>> = {
  'target leakage': [tableOf({ x: label.map(one => `was ${one}`), label }), tableOf({ x: noise, label })],
  'small class': [
    tableOf({ noise, label: label.map((one, row) => (row === 0 ? 'alone' : one)) }),
    tableOf({ noise, label }),
  ],
  'predictive power': [
    tableOf({ x: label.map((one, row) => (row % 50 === 0 ? 'c' : one)), label }),
    tableOf({ noise, label }),
  ],
  'conflicting labels': [
    tableOf({ x: noise.map((value, row) => (row < 2 ? 7 : value)), label }),
    tableOf({ x: noise, label }),
  ],
  'time of event': [tableOf({ label_date: noise, label }), tableOf({ birth_date: noise, label })],
  'train/test mix': [
    tableOf({ x: rowsOf(200).map(row => Math.floor(row / 4)), label: same('a') }),
    tableOf({ x: noise, label }),
  ],
  'train/test drift': [
    tableOf({
      x: noise.map((value, row) => value + (row < 150 ? 0 : 1)),
      part: rowsOf(200).map(row => (row < 150 ? 'train' : 'test')),
      label,
    }),
    tableOf({ x: noise, part: rowsOf(200).map(row => (row < 150 ? 'train' : 'test')), label }),
  ],
  'unlabelled rows': [
    tableOf({ noise, label: label.map((one, row) => (row === 5 ? null : one)) }),
    tableOf({ noise, label }),
  ],
  missing: [tableOf({ x: [1, null] }), tableOf({ x: [1, 2] })],
  infinite: [tableOf({ x: [1, Infinity] }), tableOf({ x: [1, 1e300] })],
  'impossible values': [tableOf({ age: [30, -1] }), tableOf({ age: [30, 0], change: [3, -1] })],
  duplicates: [tableOf({ x: [1, 1] }), tableOf({ x: [1, 2] })],
  'near duplicates': [tableOf({ x: ['Bo Li', 'bo  li'] }), tableOf({ x: ['Bo Li', 'Bo Lee'] })],
  constant: [tableOf({ x: [1, 1] }), tableOf({ x: [1, 2] })],
  'duplicated columns': [tableOf({ x: [1, 2], y: [1, 2] }), tableOf({ x: [1, 2], y: [2, 1] })],
  identifier: [
    tableOf({ row: rowsOf(200) }, { row: 'integer' }),
    tableOf({ row: rowsOf(200).map(row => row % 150) }, { row: 'integer' }),
  ],
  'high cardinality': [
    tableOf({ city: rowsOf(200).map(row => `c${row % 51}`) }),
    tableOf({ city: rowsOf(200).map(row => `c${row % 50}`) }),
  ],
  'mixed types': [
    tableOf({ x: [...rowsOf(20).map(row => `${row}.5`), 'none'] }),
    tableOf({ x: rowsOf(20).map(row => `no. ${row}`) }),
  ],
  'numbers as text': [tableOf({ x: ['$1', '$2'] }), tableOf({ x: ['A1', 'A2'] })],
  'dates as text': [tableOf({ x: ['31.12.2024', '1.1.2025'] }), tableOf({ x: ['31.12', '1.1'] })],
  'category variants': [tableOf({ x: ['Basel', 'basel'] }), tableOf({ x: ['Basel', 'Bern'] })],
  'special characters': [tableOf({ x: ['a', '??'] }), tableOf({ x: ['a', 'b?'] })],
  imbalance: [tableOf({ x: rowsOf(200).map(row => (row < 2 ? 'rare' : 'usual')) }), tableOf({ x: label })],
  outliers: [tableOf({ x: [...noise, 90] }), tableOf({ x: noise })],
  'unusual rows': [tableOf({ x: [...noise, 90], y: [...other, -90] }), tableOf({ x: noise, y: other })],
  'high correlation': [tableOf({ noise, twice: noise.map(value => 2 * value) }), tableOf({ noise, other })],
  'unsorted time': [dated(days.map((at, row) => (row === 50 ? at - 3 * day : at))), dated(days)],
  'date gaps': [dated(days.map((at, row) => (row < 100 ? at : at + 40 * day))), dated(days)],
  'rare categories': [
    tableOf({ x: rowsOf(200).map(row => (row < 9 ? 'rare' : 'usual')) }),
    tableOf({ x: rowsOf(200).map(row => (row < 10 ? 'rare' : 'usual')) }),
  ],
  skew: [tableOf({ x: rowsOf(500).map(row => (row === 0 ? 1e6 : row % 7)) }), tableOf({ x: noise })],
  zeros: [tableOf({ x: noise.map((value, row) => (row < 3 ? 0 : value)) }), tableOf({ x: noise })],
  unique: [
    tableOf({ x: rowsOf(200).map(row => `note ${row}`) }, { x: 'text' }),
    tableOf({ x: rowsOf(200).map(row => `note ${row % 199}`) }, { x: 'text' }),
  ],
};

/** These look at how a table was read or say something of every table: the tests of the import have them. */
const elsewhere = ['shape', 'type problems'];

const problemOf = ({ columns }: Table): Problem | null =>
  columns.some(({ name }) => name === 'label') ? classifying('label') : null;

describe.each(Object.entries(examples))('%s', (check, [trips, quiet]) => {
  test('speaks of a table that has it', () => {
    expect(findingsOf(check, trips, problemOf(trips))).not.toEqual([]);
  });

  test('says nothing of a table that has it not', () => {
    expect(findingsOf(check, quiet, problemOf(quiet))).toEqual([]);
  });
});

test('every check has both', () => {
  expect(Object.keys(examples).concat(elsewhere).sort()).toEqual(
    qualityChecks.map(({ name }) => name).sort(),
  );
});

test('a table that was read without a problem has no type problems; one with a problem has', () => {
  const table = tableOf({ x: [1] });
  const told = (problems: readonly { row: number; column: string; message: string }[]) =>
    assessQuality(table, profileTable(table), problems).filter(({ check }) => check === 'type problems');
  expect(told([])).toEqual([]);
  expect(told([{ row: 1, column: 'x', message: "row 1, column x: 'abc' is not a number" }])).toHaveLength(1);
});

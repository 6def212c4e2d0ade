import { describe, expect, test } from 'vitest';
import { allowedText, parseAllowed } from '../../../src/lifecycle/training/allowed-values.ts';
import {
  type DataDictionary,
  entryOf,
  sensitiveColumns,
  withEntry,
} from '../../../src/lifecycle/data/data-dictionary.ts';
import { dictionaryMarkdown } from '../../../src/lifecycle/data/dictionary-export.ts';
import { proposeDictionary } from '../../../src/lifecycle/data/propose-dictionary.ts';
import { profileTable } from '../../../src/core/explore/profile-table.ts';
import { tableOf } from '../../core/table-of.ts';

const table = tableOf(
  { age: [3, 70], plan: ['basic', 'pro | max'], mail: ['a@b.org', 'c@d.org'] },
  { age: 'integer' },
);
const dataset = {
  id: 'ab12',
  name: 'people',
  rows: 2,
  schema: table.columns.map(({ name, kind }) => ({ name, kind })),
  profile: profileTable(table),
};
const none: DataDictionary = { projectId: 'p', columns: [], changedAt: 0 };
const written = withEntry(none, {
  name: 'age',
  unit: 'years',
  meaning: 'Age | at entry',
  allowed: { kind: 'range', least: 0, most: 120 },
  sensitivity: 'personal',
});

describe('allowed values', () => {
  test.each([
    ['0 .. 120', 'integer', { kind: 'range', least: 0, most: 120 }],
    ['0 to 1.5', 'number', { kind: 'range', least: 0, most: 1.5 }],
    ['-1e3..', 'number', { kind: 'range', least: -1000, most: null }],
    ['.. 5', 'number', { kind: 'range', least: null, most: 5 }],
    ['red,  green,', 'category', { kind: 'set', values: ['red', 'green'] }],
    [
      '2020-01-01 .. 2021-06-30',
      'datetime',
      { kind: 'range', least: Date.UTC(2020, 0, 1), most: Date.UTC(2021, 5, 30) },
    ],
    ['.. 2021-06-30T12:00:00Z', 'datetime', { kind: 'range', least: null, most: Date.UTC(2021, 5, 30, 12) }],
    ['0 .. 120', 'datetime', null],
    ['some', 'number', null],
    ['..', 'number', null],
    ['', 'category', null],
  ] as const)('%s in a column of kind %s', (text, kind, expected) => {
    const allowed = parseAllowed(text, kind);
    expect(allowed).toEqual(expected);
    expect(parseAllowed(allowedText(allowed, kind), kind)).toEqual(expected);
  });
});

test('an entry replaces the one of its name, and a column without one has an empty one', () => {
  const again = withEntry(written, { ...entryOf(written, 'age'), unit: 'months' });
  expect(again.columns).toHaveLength(1);
  expect(entryOf(again, 'age').unit).toBe('months');
  expect(entryOf(undefined, 'plan')).toEqual({
    name: 'plan',
    unit: '',
    meaning: '',
    allowed: null,
    sensitivity: null,
  });
});

test('the sensitive columns are those marked so', () => {
  const marked = withEntry(written, { ...entryOf(none, 'mail'), sensitivity: 'sensitive' });
  expect(sensitiveColumns(marked)).toEqual(['mail']);
  expect(sensitiveColumns(undefined)).toEqual([]);
});

test('what the data say fills in what nobody said, and nothing else', () => {
  const scan = {
    findings: [{ what: 'e-mail', column: 'mail', seenBy: 'value', rows: 2, present: 2, examples: [] }],
  } as const;
  const proposed = proposeDictionary(written, dataset, scan);
  expect(entryOf(proposed, 'age')).toEqual(entryOf(written, 'age'));
  expect(entryOf(proposed, 'plan').allowed).toEqual({ kind: 'set', values: ['basic', 'pro | max'] });
  expect(entryOf(proposed, 'mail')).toMatchObject({ allowed: null, sensitivity: 'personal' });
});

test('Markdown, with bars that break no table', () => {
  expect(dictionaryMarkdown(dataset, written).split('\n').slice(4, 7)).toEqual([
    '| Name | Kind | Unit | Meaning | Allowed values | Sensitivity |',
    '| --- | --- | --- | --- | --- | --- |',
    '| age | integer | years | Age \\| at entry | 0 .. 120 | personal |',
  ]);
});

import { expect, test } from 'vitest';
import type { InputColumn } from '../../../src/core/pipeline/pipeline-model.ts';
import {
  holdsDates,
  outOfRange,
  rangeHint,
  typicalRow,
} from '../../../src/features/predict/input-form-values.ts';

function input(changes: Partial<InputColumn>): InputColumn {
  return { name: 'x', kind: 'number', categories: [], range: null, missingSeen: false, ...changes };
}

const day = (text: string) => Date.parse(text);

test('a typical row: medians, and the most common categories that training saw', () => {
  const inputs = [
    input({ name: 'charges', range: { min: 18.2, median: 70.35, max: 118.75 } }),
    input({ name: 'tenure', kind: 'integer', range: { min: 0, median: 28.5, max: 72 } }),
    input({ name: 'contract', kind: 'category', categories: ['Month', 'Year'] }),
    input({ name: 'senior', kind: 'boolean', categories: ['0', '1'] }),
    input({
      name: 'since',
      kind: 'datetime',
      range: { min: day('2020-01-01'), median: day('2020-06-01'), max: day('2021-01-01') },
    }),
  ];
  const contract = {
    name: 'contract',
    kind: 'category',
    shape: 'coded',
    rows: 9,
    missing: 0,
    distinct: 3,
    top: [
      { value: 'only in the test rows', count: 5 },
      { value: 'Year', count: 4 },
    ],
  } as const;
  expect(typicalRow(inputs, [contract])).toEqual({
    charges: '70.35',
    tenure: '29',
    contract: 'Year',
    senior: '0',
    since: '2020-06-01',
  });
});

test('a column that was always missing starts empty', () => {
  expect(typicalRow([input({})], [])).toEqual({ x: '' });
});

test('times of day are asked for where training had them', () => {
  const noon = { min: day('2020-01-01T12:00Z'), median: day('2020-01-02T12:00Z'), max: day('2020-02-01') };
  expect(holdsDates(input({ kind: 'datetime', range: noon }))).toBe(false);
  expect(typicalRow([input({ kind: 'datetime', range: noon })], [])).toEqual({ x: '2020-01-02T12:00' });
});

test('values beyond those of training are told', () => {
  const age = input({ range: { min: 18, median: 40, max: 90 } });
  expect(['17.9', '18', '90', '91', ''].map(text => outOfRange(age, text))).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
  expect(rangeHint(age)).toBe('Training: 18 to 90');
  const since = input({
    kind: 'datetime',
    range: { min: day('2020-01-01'), median: day('2020-06-01'), max: day('2021-01-01') },
  });
  expect(outOfRange(since, '2019-12-31')).toBe(true);
  expect(outOfRange(since, '2020-12-31T10:00')).toBe(false);
});

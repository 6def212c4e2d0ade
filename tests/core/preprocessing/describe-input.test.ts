import { expect, test } from 'vitest';
import { describeInput } from '../../../src/core/preprocessing/describe-input.ts';
import { tableOf } from '../table-of.ts';

test('a number has a range over the values that are there', () => {
  const [column] = tableOf({ age: [40, null, 20, 90] }).columns;
  expect(describeInput(column!)).toEqual({
    name: 'age',
    kind: 'number',
    categories: [],
    range: { min: 20, median: 40, max: 90 },
    missingSeen: true,
  });
});

test('a category lists what was seen, sorted, and not what only the dictionary holds', () => {
  const [column] = tableOf({ c: ['b', 'a', 'b'] }).columns;
  const described = describeInput({ ...column!, dictionary: ['b', 'a', 'unused'] } as typeof column & object);
  expect(described).toEqual({
    name: 'c',
    kind: 'category',
    categories: ['a', 'b'],
    range: null,
    missingSeen: false,
  });
});

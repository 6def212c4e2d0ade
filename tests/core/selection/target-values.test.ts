import { describe, expect, test } from 'vitest';
import { readTarget } from '../../../src/core/selection/target-values.ts';
import { tableOf } from '../table-of.ts';

const classify = { task: 'classification', target: 'y', positive: null, metric: 'accuracy' } as const;
const regress = { task: 'regression', target: 'y', positive: null, metric: 'r2' } as const;

test('rows without a target are left out', () => {
  const { rows, values } = readTarget(tableOf({ y: [3, null, 5] }), regress);
  expect([...rows]).toEqual([0, 2]);
  expect([...values]).toEqual([3, 5]);
});

test('classes are sorted and coded by their place', () => {
  const { target, values } = readTarget(tableOf({ y: ['b', 'a', null, 'c'] }), classify);
  expect(target).toMatchObject({ classes: ['a', 'b', 'c'], positive: null });
  expect([...values]).toEqual([1, 0, 2]);
});

test('numbers as classes are sorted as numbers', () => {
  const { target } = readTarget(tableOf({ y: [10, 9, 10, 100] }), classify);
  expect(target).toMatchObject({ classes: ['9', '10', '100'] });
});

test('of two classes the second is positive unless another is asked for', () => {
  const table = tableOf({ y: ['yes', 'no'] });
  expect(readTarget(table, classify).target).toMatchObject({ positive: 'yes' });
  expect(readTarget(table, { ...classify, positive: 'no' }).target).toMatchObject({ positive: 'no' });
});

describe('what does not allow the question is an InputError that names it', () => {
  test.each([
    ['no such column', tableOf({ x: [1] }), regress, /no column "y"/],
    ['nothing but gaps', tableOf({ y: [null, null] }), regress, /Every value of the target "y" is missing/],
    ['one class', tableOf({ y: ['a', 'a', null] }), classify, /one class only, "a"/],
    ['words for a regression', tableOf({ y: ['a', 'b'] }), regress, /predicts numbers/],
    [
      'a positive class that does not occur',
      tableOf({ y: ['a', 'b'] }),
      { ...classify, positive: 'c' },
      /"c" does not occur.*"a", "b"/,
    ],
  ])('%s', (_, table, problem, message) => {
    expect(() => readTarget(table, problem)).toThrow(
      expect.objectContaining({ name: 'InputError', message: expect.stringMatching(message) }),
    );
  });
});

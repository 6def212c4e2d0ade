import { expect, test } from 'vitest';
import { kindsAfter, unreadableKind } from '../../../../src/features/prepare/diagram/kinds-after.ts';

const fill = { kind: 'simpleImputer', params: {} } as const;
const encode = { kind: 'oneHotEncoder', params: {} } as const;
const cut = { kind: 'labelledCuts', params: {} } as const;

test.each([
  ['an imputer keeps kinds', [fill], ['category', 'number'], ['category', 'number']],
  ['an encoder makes numbers', [fill, encode], ['category'], ['number']],
  ['cuts make a category', [cut], ['number'], ['category']],
  ['which an encoder makes numbers again', [cut, encode], ['number'], ['number']],
  ['nothing stays nothing', [encode], [], []],
] as const)('%s', (_, steps, kinds, after) => {
  expect(kindsAfter(steps, kinds)).toEqual(after);
});

test('a step says which kind it cannot read', () => {
  expect(unreadableKind('standardScaler', ['number', 'category'])).toBe('category');
  expect(unreadableKind('standardScaler', ['number', 'datetime'])).toBeUndefined();
  expect(unreadableKind('datetimeEncoder', ['number'])).toBe('number');
});

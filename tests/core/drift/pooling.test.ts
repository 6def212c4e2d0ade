import { expect, test } from 'vitest';
import { poolRareCategories } from '../../../src/core/drift/pooling.ts';

test('categories expected often enough are left alone', () => {
  const counts = { reference: [100, 60], current: [40, 50] };
  expect(poolRareCategories(counts)).toEqual(counts);
});

test('categories expected less than five times become one, at the end', () => {
  // 26 of 1,060 rows are C or D: 1.4 of the 60 current ones.
  expect(poolRareCategories({ reference: [500, 480, 12, 8], current: [30, 24, 4, 2] })).toEqual({
    reference: [500, 480, 20],
    current: [30, 24, 6],
  });
});

test('a pool expected less than once takes in the smallest category kept', () => {
  expect(poolRareCategories({ reference: [600, 399, 1], current: [30, 20, 0] })).toEqual({
    reference: [600, 400],
    current: [30, 20],
  });
});

test('two categories stay two, however rare one is', () => {
  expect(poolRareCategories({ reference: [5000, 0], current: [95, 5] })).toEqual({
    reference: [5000, 0],
    current: [95, 5],
  });
});

test('categories seen on neither side vanish', () => {
  expect(poolRareCategories({ reference: [50, 0, 50], current: [50, 0, 50] })).toEqual({
    reference: [50, 50],
    current: [50, 50],
  });
});

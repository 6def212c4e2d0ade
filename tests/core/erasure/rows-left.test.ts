import { expect, test } from 'vitest';
import { rowsLeft } from '../../../src/core/erasure/rows-left.ts';

test.each([
  { rows: [0, 1, 2, 3], gone: [], places: [0, 1, 2, 3], now: [0, 1, 2, 3] },
  { rows: [0, 1, 2, 3], gone: [1], places: [0, 2, 3], now: [0, 1, 2] },
  { rows: [3, 0, 2], gone: [0, 3], places: [2], now: [1] },
  { rows: [7, 5], gone: [1, 2, 9], places: [0, 1], now: [5, 3] },
])('of rows $rows without $gone stay $now', ({ rows, gone, places, now }) => {
  const left = rowsLeft(rows, gone);
  expect([...left.places]).toEqual(places);
  expect([...left.rows]).toEqual(now);
});

import { expect, test } from 'vitest';
import { createSlotCache } from '../../../../src/core/models/svm/slot-cache.ts';

/** The places whose values had to be computed. */
function misses(cache: ReturnType<typeof createSlotCache>, places: readonly number[]): readonly number[] {
  return places.filter(place => {
    let filled = false;
    cache.slotOf(place, () => {
      filled = true;
    });
    return filled;
  });
}

test('the row used longest ago gives way', () => {
  const cache = createSlotCache(10, 3);
  expect(misses(cache, [0, 1, 2])).toEqual([0, 1, 2]);
  expect(misses(cache, [0, 3])).toEqual([3]);
  expect(misses(cache, [0, 2, 3])).toEqual([]);
  expect(misses(cache, [1])).toEqual([1]);
});

test('two rows used one after the other never share a slot', () => {
  const cache = createSlotCache(5, 2);
  for (const [a, b] of [
    [0, 1],
    [2, 0],
    [0, 4],
  ] as const)
    expect(cache.slotOf(a, () => {})).not.toBe(cache.slotOf(b, () => {}));
});

test('what stays in play keeps its slot, and the freed and the new ones are used first', () => {
  const cache = createSlotCache(6, 3);
  const slots = [5, 1, 4].map(place => cache.slotOf(place, () => {}));
  cache.keep(Uint32Array.of(0, 4, 5), 4);
  expect(cache.slotOf(2, () => {})).toBe(slots[0]);
  expect(cache.slotOf(1, () => {})).toBe(slots[2]);
  expect(misses(cache, [0])).toEqual([0]);
  expect(misses(cache, [1, 2])).toEqual([]);
});

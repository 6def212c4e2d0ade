import { expect, test } from 'vitest';
import { createDistinctCounter } from '../../../src/core/table/distinct-counter.ts';

function counterOf(values: Iterable<string>) {
  const counter = createDistinctCounter();
  const encoder = new TextEncoder();
  for (const value of values) {
    const bytes = encoder.encode(value);
    counter.add(bytes, 0, bytes.length);
  }
  return counter;
}

test('few values are counted exactly', () => {
  const counter = counterOf(['a', 'b', 'a', 'c']);
  expect([counter.distinct(), counter.distinctShare()]).toEqual([3, 3 / 4]);
});

test('many values are estimated within 3 %, over four standard errors', () => {
  const counter = counterOf(Array.from({ length: 300_000 }, (_, i) => `value ${i % 150_000}`));
  expect(Math.abs(counter.distinct() / 150_000 - 1)).toBeLessThan(0.03);
  expect(counter.distinctShare()).toBe(0.5);
});

test('that no value repeats is told exactly, however many there are', () => {
  expect(counterOf(Array.from({ length: 200_000 }, (_, i) => `C-${i}`)).distinctShare()).toBe(1);
});

import { expect, test } from 'vitest';
import { createRandom, deriveSeed, permutation } from '../../src/core/random.ts';

test('the same seed gives the same stream', () => {
  const [first, second] = [createRandom(7), createRandom(7)];
  for (let i = 0; i < 100; i++) expect(first()).toBe(second());
});

test('near seeds give unlike streams', () => {
  const differences = [0, 1, 2, 3].map(seed => Math.abs(createRandom(seed)() - createRandom(seed + 1)()));
  expect(Math.max(...differences)).toBeGreaterThan(0.05);
});

test('the mean and variance of 100,000 draws are those of the uniform distribution', () => {
  const random = createRandom(1);
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < 100_000; i++) {
    const value = random();
    sum += value;
    squares += value * value;
  }
  const mean = sum / 100_000;
  expect(mean).toBeCloseTo(1 / 2, 2);
  expect(squares / 100_000 - mean * mean).toBeCloseTo(1 / 12, 2);
});

test('a permutation holds every number once', () => {
  const order = permutation(1000, createRandom(3));
  expect(order).not.toEqual(Uint32Array.from({ length: 1000 }, (_, i) => i));
  expect(order.toSorted()).toEqual(Uint32Array.from({ length: 1000 }, (_, i) => i));
});

test('derived seeds differ', () => {
  expect(new Set(Array.from({ length: 1000 }, (_, index) => deriveSeed(42, index))).size).toBe(1000);
});

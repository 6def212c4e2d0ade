import { expect, test } from 'vitest';
import { overlayCategories, overlayNumbers } from '../../../src/core/drift/overlaid-distributions.ts';

test('few whole numbers get a bin each', () => {
  expect(overlayNumbers(Float64Array.of(1, 1, 2, 4), Float64Array.of(4, 5))).toEqual({
    shape: 'numeric',
    edges: [0.5, 1.5, 2.5, 3.5, 4.5, 5.5],
    reference: [0.5, 0.25, 0, 0.25, 0],
    current: [0, 0, 0, 0.5, 0.5],
  });
});

test('many whole numbers share bins that hold equally many of them', () => {
  const values = Float64Array.from({ length: 61 }, (_, i) => i);
  const { edges, reference } = numericOf(overlayNumbers(values, Float64Array.of(3)));
  expect(edges.slice(0, 3)).toEqual([-0.5, 2.5, 5.5]);
  expect(edges.at(-1)).toBe(62.5);
  expect(new Set(reference.slice(0, -1))).toEqual(new Set([3 / 61]));
});

test('other numbers share thirty bins of one width from the least to the greatest', () => {
  const { edges, reference, current } = numericOf(
    overlayNumbers(Float64Array.of(0, 0.5, 60), Float64Array.of(30)),
  );
  expect(edges).toEqual(Array.from({ length: 31 }, (_, i) => i * 2));
  expect(reference[0]).toBeCloseTo(2 / 3, 12);
  expect(reference[29]).toBeCloseTo(1 / 3, 12);
  expect(current[15]).toBe(1);
});

test('one value, or none, still has a bin', () => {
  expect(overlayNumbers(Float64Array.of(2.5), Float64Array.of(2.5))).toMatchObject({ edges: [2, 3] });
  expect(overlayNumbers(Float64Array.of(), Float64Array.of())).toMatchObject({ reference: [0] });
});

test('of many categories the twenty most frequent are shown, the rest as one', () => {
  const labels = Array.from({ length: 30 }, (_, i) => `c${i}`);
  const distributions = overlayCategories({
    labels,
    reference: labels.map(() => 1),
    current: labels.map((_, i) => (i < 15 ? 2 : 0)),
  });
  expect(distributions).toMatchObject({ shape: 'coded' });
  if (distributions.shape !== 'coded') return;
  expect(distributions.labels).toHaveLength(21);
  expect(distributions.labels.at(-1)).toBe('10 other categories');
  expect(distributions.reference.at(-1)).toBeCloseTo(1 / 3, 12);
  expect(distributions.current.at(-1)).toBe(0);
});

function numericOf(distributions: ReturnType<typeof overlayNumbers>) {
  if (distributions.shape !== 'numeric') throw new Error('expected numbers');
  return distributions;
}

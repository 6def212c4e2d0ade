import { expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { binFeatures, maxBins } from '../../../../src/core/models/tree/binning.ts';
import { createRandom } from '../../../../src/core/random.ts';

test('few distinct values are a bin each, ascending', () => {
  const binned = binFeatures(matrixOf([[5], [-1], [5], [2.5]]));
  expect([...binned.bins]).toEqual([2, 0, 2, 1]);
  expect([...binned.edges[0]!.lowest]).toEqual([-1, 2.5, 5]);
  expect(binned.edges[0]!.highest).toEqual(binned.edges[0]!.lowest);
});

test('columns lie one after the other', () => {
  const features = matrixOf([
    [0, 7],
    [1, 7],
    [0, 9],
  ]);
  expect([...binFeatures(features).bins]).toEqual([0, 1, 0, 0, 0, 1]);
});

test('many distinct values fall into 256 bins of about equal numbers of rows', () => {
  const random = createRandom(1);
  const rows = 5000;
  const { bins } = binFeatures(matrixOf(Array.from({ length: rows }, () => [random() ** 3])));
  const counts = new Float64Array(maxBins);
  for (const bin of bins) counts[bin] = counts[bin]! + 1;
  // 5000 / 256 = 19.5
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(19);
  expect(Math.max(...counts)).toBeLessThanOrEqual(20);
});

test('every value lies between the edges of its bin, and bins do not overlap', () => {
  const random = createRandom(2);
  const values = Array.from({ length: 3000 }, () => (random() < 0.5 ? 0 : random()));
  const { bins, edges } = binFeatures(matrixOf(values.map(value => [value])));
  const { lowest, highest } = edges[0]!;
  values.forEach((value, row) => {
    expect(value).toBeGreaterThanOrEqual(lowest[bins[row]!]!);
    expect(value).toBeLessThanOrEqual(highest[bins[row]!]!);
  });
  for (let bin = 1; bin < lowest.length; bin++) expect(lowest[bin]).toBeGreaterThan(highest[bin - 1]!);
});

test('so many rows that not all are sorted are cut about evenly still', () => {
  const random = createRandom(3);
  const { bins, edges } = binFeatures(matrixOf(Array.from({ length: 60_000 }, () => [random() ** 3])));
  const counts = new Float64Array(maxBins);
  for (const bin of bins) counts[bin] = counts[bin]! + 1;
  // 60,000 / 256 = 234; a third of the rows place each bound within about 0.07 % of the rows.
  expect(Math.min(...counts)).toBeGreaterThan(100);
  expect(Math.max(...counts)).toBeLessThan(400);
  expect(edges[0]!.highest.every(Number.isFinite)).toBe(true);
});

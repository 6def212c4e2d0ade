import { expect, test } from 'vitest';
import { adjustedRand } from '../../../src/core/evaluation/adjusted-rand.ts';
import { calinskiHarabasz, daviesBouldin } from '../../../src/core/evaluation/group-spread.ts';
import { groupRows } from '../../../src/core/evaluation/group-rows.ts';
import { groupSums } from '../../../src/core/evaluation/group-sums.ts';
import { inertia, inertiaOf } from '../../../src/core/evaluation/inertia.ts';
import { distancesOf, silhouetteScore, weightedSilhouette } from '../../../src/core/evaluation/silhouette.ts';
import { groupQuality } from '../../../src/core/explore/group-quality.ts';
import { matrixOf } from '../../../src/core/matrix.ts';
import { createRandom } from '../../../src/core/random.ts';
import { tableOf } from '../table-of.ts';

const random = createRandom(4);
const group = Int32Array.from({ length: 120 }, (_, row) => row % 3);
const features = matrixOf([...group].map(own => [5 * own + random(), 3 * (own % 2) + random()]));
const everyRow = [...group.keys()];
const table = tableOf({
  same: [...group].map(own => `kind ${own}`),
  unlike: everyRow.map(row => (row % 2 === 0 ? 'even' : 'odd')),
  gaps: [...group].map((own, row) => (row < 10 ? null : own)),
  many: everyRow.map(row => row + 0.5),
  constant: everyRow.map(() => 'x'),
});

test('groups are measured as scikit-learn does, each measure between its limits', () => {
  const { measures } = groupQuality(features, group, everyRow, table)!;
  // These functions are held against scikit-learn in tests/core/evaluation/clustering.test.ts.
  const expected = {
    silhouette: silhouetteScore(features, group),
    calinski_harabasz: calinskiHarabasz(features, group),
    davies_bouldin: daviesBouldin(features, group),
    inertia: inertia(features, group),
  };
  expect(measures.map(({ name }) => name)).toEqual(Object.keys(expected));
  for (const { name, value, low, high } of measures) {
    expect(value).toBeCloseTo(expected[name], 9);
    expect(low).toBeLessThan(value * 1.02);
    expect(high).toBeGreaterThan(value * 0.98);
    expect(low).toBeLessThan(high);
  }
});

test('they are held against each column that has few values, over the rows that have one', () => {
  const { agreements } = groupQuality(features, group, everyRow, table)!;
  expect(agreements.map(({ column, rows }) => [column, rows])).toEqual([
    ['same', 120],
    ['unlike', 120],
    ['gaps', 110],
  ]);
  const [same, unlike, gaps] = agreements;
  expect(same).toMatchObject({ value: 1, low: 1, high: 1 });
  expect(gaps!.value).toBe(1);
  expect(unlike!.low).toBeLessThan(0.05);
  expect(unlike!.high).toBeGreaterThan(-0.05);
});

test('one group is no group', () => {
  expect(groupQuality(features, new Int32Array(120), everyRow, table)).toBeNull();
});

test('a weight is so many rows, but copies of a row are no neighbours and no pair of their own', () => {
  const weights = everyRow.map(row => row % 4);
  const copies = everyRow.flatMap(row => Array.from({ length: weights[row]! }, () => row));
  const repeated = matrixOf(copies.map(row => [...features.data.subarray(row * 2, row * 2 + 2)]));
  const labels = copies.map(row => group[row]!);
  const sums = groupSums(features, groupRows(group, 120), weights);
  expect(inertiaOf(sums)).toBeCloseTo(inertia(repeated, labels), 9);
  // A row far from all has its copies nowhere near it: its silhouette stays what it is alone.
  const three = matrixOf([[0], [1], [9]]);
  const places = groupRows([0, 0, 1], 3);
  const one = weightedSilhouette(distancesOf(three), places, [1, 1, 1]);
  expect(weightedSilhouette(distancesOf(three), places, [2, 2, 2])).toBeCloseTo(one, 12);
  expect(adjustedRand([0, 0, 1, 1, 2], [0, 0, 1, 1, 1], [2, 2, 2, 2, 2])).toBeCloseTo(
    adjustedRand([0, 0, 1, 1, 2], [0, 0, 1, 1, 1]),
    12,
  );
});

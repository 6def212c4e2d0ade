import { expect, test } from 'vitest';
import { adjustedRand } from '../../../src/core/evaluation/adjusted-rand.ts';
import { calinskiHarabasz, daviesBouldin } from '../../../src/core/evaluation/group-spread.ts';
import { inertia } from '../../../src/core/evaluation/inertia.ts';
import {
  silhouetteSamples,
  silhouetteScore,
  silhouetteScorer,
} from '../../../src/core/evaluation/silhouette.ts';
import { matrixOf } from '../../../src/core/matrix.ts';
import { references } from '../../reference/reference.ts';

interface Inputs {
  readonly features: number[][];
  readonly labels: number[];
  readonly other: number[];
}
interface Expected {
  readonly silhouette: number[];
  readonly silhouetteScore: number;
  readonly calinskiHarabasz: number;
  readonly daviesBouldin: number;
  readonly adjustedRand: number;
  readonly inertia: number;
}

const { inputs, expected } = references<Inputs, Expected>('cluster').find(({ name }) => name === 'measures')!;
const features = matrixOf(inputs.features);

test('the measures of groups are those of scikit-learn', () => {
  const samples = silhouetteSamples(features, inputs.labels);
  expected.silhouette.forEach((sample, row) => expect(samples[row]).toBeCloseTo(sample, 9));
  expect(silhouetteScore(features, inputs.labels)).toBeCloseTo(expected.silhouetteScore, 9);
  expect(calinskiHarabasz(features, inputs.labels) / expected.calinskiHarabasz).toBeCloseTo(1, 9);
  expect(daviesBouldin(features, inputs.labels)).toBeCloseTo(expected.daviesBouldin, 9);
  expect(inertia(features, inputs.labels)).toBeCloseTo(expected.inertia, 9);
  expect(adjustedRand(inputs.labels, inputs.other)).toBeCloseTo(expected.adjustedRand, 9);
});

test('distances told once serve every grouping of the same rows', () => {
  const scoreOf = silhouetteScorer(features);
  for (const labels of [inputs.labels, inputs.other])
    expect(scoreOf(labels)).toBe(silhouetteScore(features, labels));
});

test('a row that is alone in its group has a silhouette of 0', () => {
  expect([...silhouetteSamples(matrixOf([[0], [1], [9]]), [0, 0, 1])]).toEqual([8 / 9, 7 / 8, 0]);
});

test('groups under other names are the same groups', () => {
  expect(adjustedRand([0, 0, 1, 1], [7, 7, -1, -1])).toBe(1);
  expect(adjustedRand([0, 0, 0], [1, 1, 1])).toBe(1);
  expect(adjustedRand([0, 1, 2], [2, 1, 0])).toBe(1);
  expect(adjustedRand([], [])).toBe(1);
  expect(() => adjustedRand([0], [0, 1])).toThrow('one grouping has 1 rows, the other 2');
});

test.each([
  ['one group', [0, 0, 0]],
  ['a group for every row', [0, 1, 2]],
])('%s cannot be measured', (_, labels) => {
  const three = matrixOf([[1], [2], [4]]);
  for (const measure of [inertia, silhouetteScore, calinskiHarabasz, daviesBouldin])
    expect(() => measure(three, labels)).toThrow('expected 2 to 2');
});

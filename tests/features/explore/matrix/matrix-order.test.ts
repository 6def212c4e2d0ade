import { expect, test } from 'vitest';
import type { AssociationMatrix } from '../../../../src/core/explore/association-matrix.ts';
import {
  pairTable,
  pairText,
  placesInOrder,
  signedStrengths,
} from '../../../../src/features/explore/matrix/matrix-order.ts';

const matrix: AssociationMatrix = {
  columns: [
    { name: 'age', numeric: true },
    { name: 'plan', numeric: false },
    { name: 'price', numeric: true },
  ],
  order: [1, 0, 2],
  values: Float64Array.of(NaN, 0.3, -0.9, 0.3, NaN, 0.5, -0.9, 0.5, NaN),
  strengths: Float64Array.of(1, 0.2, 0.8, 0.2, 1, 0.4, 0.8, 0.4, 1),
  left: [],
};

test.each([
  ['alike', null, [1, 0, 2]],
  ['table', null, [0, 1, 2]],
  ['target', 'plan', [1, 2, 0]],
  ['target', 'gone', [1, 0, 2]],
] as const)('in the order "%s" with the target %s: %j', (order, target, places) => {
  expect(placesInOrder(matrix, order, target)).toEqual(places);
});

test('strengths take the sign of r, and a column with itself none', () => {
  expect([...signedStrengths(matrix, [2, 0])]).toEqual([NaN, -0.8, -0.8, NaN]);
});

test('a pair is told with its measure', () => {
  expect(pairText(matrix, 0, 2)).toBe('age · price\nr = -0.9, strength 0.80');
  expect(pairText(matrix, 1, 2)).toBe('plan · price\nη = 0.5, strength 0.40');
  expect(pairText(matrix, 1, 1)).toBe('plan');
});

test('the table has every pair once, strongest first', () => {
  expect(pairTable(matrix).rows.map(([first, second]) => `${first} ${second}`)).toEqual([
    'age price',
    'plan price',
    'age plan',
  ]);
});

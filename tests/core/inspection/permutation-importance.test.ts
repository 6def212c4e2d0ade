import { expect, test } from 'vitest';
import { permutationImportance } from '../../../src/core/inspection/permutation-importance.ts';
import { matrixOf, rowView } from '../../../src/core/matrix.ts';

const features = matrixOf(Array.from({ length: 40 }, (_, row) => [row, row % 2, 1 - (row % 2), row % 7]));
const groups = [
  { column: 'side', start: 1, count: 2 },
  { column: 'size', start: 0, count: 1 },
  { column: 'unused', start: 3, count: 1 },
];

test('a column the score does not use drops it by nothing; the most used comes first', () => {
  const score = (matrix: typeof features) => {
    let loss = 0;
    for (let row = 0; row < matrix.rows; row++) {
      loss += Math.abs(rowView(matrix, row)[0]! - row) + Number(rowView(matrix, row)[1] !== row % 2);
    }
    return -loss;
  };
  const importances = permutationImportance(features, groups, score, { repeats: 5, seed: 1 });
  expect(importances.map(({ column }) => column)).toEqual(['size', 'side', 'unused']);
  expect(importances[0]!.mean).toBeGreaterThan(importances[1]!.mean);
  expect(importances[1]!.mean).toBeGreaterThan(0);
  expect(importances[2]).toEqual({ column: 'unused', mean: 0, sd: 0 });
});

test('the features of one column move together, the others stay', () => {
  permutationImportance(
    features,
    [groups[0]!],
    matrix => {
      for (let row = 0; row < matrix.rows; row++) {
        const [size, left, right, unused] = rowView(matrix, row);
        expect(left! + right!).toBe(1);
        expect([size, unused]).toEqual([row, row % 7]);
      }
      return 0;
    },
    { repeats: 3, seed: 2 },
  );
});

test('the features given are not changed, and the seed decides', () => {
  const before = features.data.slice();
  const score = (matrix: typeof features) => rowView(matrix, 0)[0]!;
  const once = permutationImportance(features, groups, score, { repeats: 5, seed: 3 });
  expect(permutationImportance(features, groups, score, { repeats: 5, seed: 3 })).toEqual(once);
  expect(features.data).toEqual(before);
});

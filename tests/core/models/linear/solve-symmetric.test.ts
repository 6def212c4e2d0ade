import { expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { solveCholesky, solveLeastNorm } from '../../../../src/core/models/linear/solve-symmetric.ts';

const definite = matrixOf([
  [4, 2, 0],
  [2, 5, 1],
  [0, 1, 3],
]);
const singular = matrixOf([
  [1, 1],
  [1, 1],
]);

test.each([solveCholesky, solveLeastNorm])('%o solves a positive definite system', solve => {
  // By hand: A · (1, 2, 3) = (8, 15, 11).
  const solution = solve(definite, Float64Array.of(8, 15, 11))!;
  [1, 2, 3].forEach((value, i) => expect(solution[i]).toBeCloseTo(value, 12));
});

test('Cholesky declines what is not positive definite', () => {
  expect(solveCholesky(singular, Float64Array.of(2, 2))).toBeNull();
  expect(solveCholesky(matrixOf([[-1]]), Float64Array.of(1))).toBeNull();
  expect(solveCholesky(matrixOf([[0]]), Float64Array.of(1))).toBeNull();
});

test('of all solutions of a singular system, the shortest is given', () => {
  const solution = solveLeastNorm(singular, Float64Array.of(2, 2));
  expect(solution[0]).toBeCloseTo(1, 12);
  expect(solution[1]).toBeCloseTo(1, 12);
  expect([...solveLeastNorm(matrixOf([[0]]), Float64Array.of(5))]).toEqual([0]);
});

import { expect, test } from 'vitest';
import type { Objective } from '../../../../src/core/models/linear/lbfgs.ts';
import { minimizeOrthantWise } from '../../../../src/core/models/linear/orthant-wise.ts';

/** Σ scale · (x − at)² / 2: with a penalty the minimum is at softened values, each by itself. */
const bowl =
  (at: readonly number[], scales: readonly number[]): Objective =>
  (point, gradient) =>
    at.reduce((sum, middle, i) => {
      gradient[i] = scales[i]! * (point[i]! - middle);
      return sum + (scales[i]! * (point[i]! - middle) ** 2) / 2;
    }, 0);

const options = { tol: 1e-10, maxIter: 500 };

test('each coefficient goes its penalty short of where it would be, and no further than 0', () => {
  const objective = bowl([3, -3, 0.5, -0.5, 2], [1, 1, 1, 1, 1]);
  const penalties = Float64Array.of(1, 1, 1, 1, 0);
  const { point, converged } = minimizeOrthantWise(objective, penalties, new Float64Array(5), options);
  expect(converged).toBe(true);
  // Soft thresholding by hand: sign(at) · max(|at| − penalty, 0).
  [2, -2, 0, 0, 2].forEach((value, i) => expect(point[i]).toBeCloseTo(value, 8));
});

test('scales far apart are no hindrance', () => {
  const scales = [1, 1e2, 1e4];
  const objective = bowl([3, -3, 1e-5], scales);
  const penalties = Float64Array.of(1, 1, 1);
  const { point } = minimizeOrthantWise(objective, penalties, new Float64Array(3), options);
  // By hand: 3 − 1/1, −3 + 1/100, and 1e4 · 1e-5 is less than the penalty.
  [2, -2.99, 0].forEach((value, i) => expect(point[i]).toBeCloseTo(value, 7));
});

test('coefficients on the wrong side find their way across', () => {
  const start = Float64Array.of(-5, 5);
  const { point } = minimizeOrthantWise(bowl([3, -3], [1, 4]), Float64Array.of(1, 1), start, options);
  [2, -2.75].forEach((value, i) => expect(point[i]).toBeCloseTo(value, 7));
  expect([...start]).toEqual([-5, 5]);
});

test('without penalties it is L-BFGS', () => {
  const { point } = minimizeOrthantWise(
    bowl([3, -3], [1, 4]),
    new Float64Array(2),
    new Float64Array(2),
    options,
  );
  [3, -3].forEach((value, i) => expect(point[i]).toBeCloseTo(value, 8));
});

test('it stops at maxIter and says that it has not converged', () => {
  const few = { tol: 1e-10, maxIter: 1 };
  const { iterations, converged } = minimizeOrthantWise(
    bowl([3, -3], [1, 400]),
    Float64Array.of(0.1, 0.1),
    new Float64Array(2),
    few,
  );
  expect({ iterations, converged }).toEqual({ iterations: 1, converged: false });
});

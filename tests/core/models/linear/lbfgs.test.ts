import { expect, test } from 'vitest';
import { minimizeLbfgs, type Objective } from '../../../../src/core/models/linear/lbfgs.ts';
import { type LinePoint, wolfeStep } from '../../../../src/core/models/linear/line-search.ts';

/** Rosenbrock's valley: its minimum is 0 at (1, 1). */
const rosenbrock: Objective = (point, gradient) => {
  const [x, y] = [point[0]!, point[1]!];
  gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
  gradient[1] = 200 * (y - x * x);
  return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
};

test('it follows a curved valley to its end', () => {
  const start = Float64Array.of(-1.2, 1);
  const { point, converged, iterations } = minimizeLbfgs(rosenbrock, start, { tol: 1e-8, maxIter: 200 });
  expect(converged).toBe(true);
  expect(point[0]).toBeCloseTo(1, 7);
  expect(point[1]).toBeCloseTo(1, 7);
  // SciPy's L-BFGS-B takes about 40 from here.
  expect(iterations).toBeLessThan(60);
  expect([...start]).toEqual([-1.2, 1]);
});

test('a badly scaled bowl is no harder than the memory is long', () => {
  const scales = [1, 1e2, 1e4, 1e6];
  const bowl: Objective = (point, gradient) =>
    scales.reduce((sum, scale, i) => {
      gradient[i] = scale * (point[i]! - i);
      return sum + (scale * (point[i]! - i) ** 2) / 2;
    }, 0);
  const { point, converged } = minimizeLbfgs(bowl, new Float64Array(4), { tol: 1e-8, maxIter: 100 });
  expect(converged).toBe(true);
  scales.forEach((_, i) => expect(point[i]).toBeCloseTo(i, 7));
});

test('it stops at maxIter and says that it has not converged', () => {
  const { iterations, converged } = minimizeLbfgs(rosenbrock, Float64Array.of(-1.2, 1), {
    tol: 1e-8,
    maxIter: 3,
  });
  expect({ iterations, converged }).toEqual({ iterations: 3, converged: false });
});

test('a start at the minimum needs no iteration', () => {
  const { iterations, converged } = minimizeLbfgs(rosenbrock, Float64Array.of(1, 1), {
    tol: 1e-8,
    maxIter: 9,
  });
  expect({ iterations, converged }).toEqual({ iterations: 0, converged: true });
});

function wave(step: number): LinePoint {
  return { step, value: Math.cos(step + 0.5) + 0.01 * step, slope: 0.01 - Math.sin(step + 0.5) };
}

test.each([1e-6, 0.1, 1, 50])(
  'from a first step of %d, the step meets the strong Wolfe conditions',
  first => {
    const start = wave(0);
    const found = wolfeStep(wave, start, first)!;
    expect(found.value).toBeLessThanOrEqual(start.value + 1e-4 * found.step * start.slope);
    expect(Math.abs(found.slope)).toBeLessThanOrEqual(0.9 * Math.abs(start.slope));
  },
);

test('a line that falls for ever has no such step', () => {
  expect(
    wolfeStep(step => ({ step, value: -step, slope: -1 }), { step: 0, value: 0, slope: -1 }, 1),
  ).toBeNull();
});

import { expect, test } from 'vitest';
import {
  type HingeStanding,
  hingeStandingAt,
  minimizeHinge,
} from '../../../../src/core/models/linear/hinge-dual.ts';
import type { MarginRows } from '../../../../src/core/models/linear/margin-rows.ts';
import { createRandom } from '../../../../src/core/random.ts';

const random = createRandom(3);
const features = { rows: 200, columns: 3, data: Float64Array.from({ length: 600 }, () => 2 * random() - 1) };
const rows: MarginRows = {
  features,
  sides: Float64Array.from({ length: 200 }, (_, row) =>
    features.data[3 * row]! + random() - 0.5 > 0 ? 1 : -1,
  ),
  costs: Float64Array.from({ length: 200 }, (_, row) => (row % 7 === 0 ? 0 : 1)),
  interceptScaling: 1,
};
const options = { tol: 1e-9, maxIter: 3000, tick: () => {} };
const nothing = new Float64Array(200);

test('the optimum meets the conditions of Karush, Kuhn and Tucker', () => {
  const { point, duals, converged } = minimizeHinge(rows, hingeStandingAt(rows, nothing), 1, options);
  expect(converged).toBe(true);
  const weights = new Float64Array(4);
  duals.forEach((dual, row) => {
    const own = [...features.data.subarray(3 * row, 3 * row + 3), 1];
    own.forEach((value, j) => (weights[j] = weights[j]! + dual * rows.sides[row]! * value));
    const margin = rows.sides[row]! * own.reduce((sum, value, j) => sum + value * point[j]!, 0);
    if (rows.costs[row] === 0) expect(dual).toBe(0);
    else if (margin > 1 + 1e-6) expect(dual).toBe(0);
    else if (margin < 1 - 1e-6) expect(dual).toBe(1);
  });
  weights.forEach((weight, j) => expect(point[j]).toBeCloseTo(weight, 9));
});

test('a search that was cut off goes on to the same end, bit for bit, and what it left stays as it was', () => {
  const standings: HingeStanding[] = [];
  const whole = minimizeHinge(rows, hingeStandingAt(rows, nothing), 1, options, standing =>
    standings.push(standing()),
  );
  expect(whole).toEqual(standings.at(-1));
  // Shrunk by then.
  const middle = standings.find(({ active, order }) => active < order.length)!;
  const before = structuredClone(middle);
  expect(minimizeHinge(rows, middle, 1, options)).toEqual(whole);
  expect(middle).toEqual(before);
});

import { expect, test } from 'vitest';
import { coefficientLimits } from '../../../src/core/inspection/coefficient-limits.ts';
import { type Matrix, matrixOf } from '../../../src/core/matrix.ts';
import type { Estimator } from '../../../src/core/models/estimator.ts';
import { cpuEstimators } from '../../../src/core/models/estimators.ts';
import { linearWeightsOf } from '../../../src/core/models/linear/linear-importances.ts';
import { createRandom } from '../../../src/core/random.ts';
import { normalQuantile } from '../../../src/core/statistics/normal-distribution.ts';

const random = createRandom(3);
const drawn = () => normalQuantile(random());
const rows = Array.from({ length: 150 }, () => [drawn(), drawn(), drawn()]);
const noise = rows.map(() => drawn());
/** y = 2·a + noise: b and c say nothing. */
const values = Float64Array.from(rows, ([a], row) => 2 * a! + noise[row]!);
const features = matrixOf(rows);

function fitWith(name: 'lasso' | 'linearRegression', params: object) {
  const estimator: Estimator<object, object> = cpuEstimators[name];
  return async (x: Matrix, y: Float64Array) => {
    const model = await estimator.fit(x, y, { ...estimator.defaults, ...params }, { seed: 1, classes: 0 });
    return linearWeightsOf(model)!.coefficients;
  };
}

test('without a penalty the limits are about those of least squares: ± 1.96 σ / √n', async () => {
  const limits = await coefficientLimits({ features, values }, fitWith('linearRegression', {}), {
    resamples: 400,
    seed: 1,
  });
  const [{ low, high, kept }] = limits as [(typeof limits)[number]];
  expect(low).toBeLessThan(2);
  expect(high).toBeGreaterThan(2);
  // σ and the spread of a are 1 up to chance.
  expect((high - low) / ((2 * 1.96) / Math.sqrt(150))).toBeGreaterThan(0.8);
  expect((high - low) / ((2 * 1.96) / Math.sqrt(150))).toBeLessThan(1.25);
  expect(kept).toBe(1);
});

test('under an L1 penalty there are limits too, and it is told how often a feature is kept', async () => {
  const limits = await coefficientLimits({ features, values }, fitWith('lasso', { alpha: 0.2 }), {
    resamples: 100,
    seed: 1,
  });
  expect(limits[0]!.kept).toBe(1);
  expect(limits[0]!.low).toBeGreaterThan(1);
  for (const { kept, low, high } of limits.slice(1)) {
    expect(kept).toBeLessThan(0.6);
    expect(low).toBeLessThanOrEqual(0);
    expect(high).toBeGreaterThanOrEqual(0);
  }
});

test('rows are drawn within strata, so that no class goes missing; what cannot be fitted is left out', async () => {
  const codes = Float64Array.from({ length: 40 }, (_, row) => Number(row === 7));
  let turn = 0;
  const limits = await coefficientLimits(
    { features: matrixOf([...codes].map(code => [code])), values: codes },
    async (_, drawn) => {
      expect(drawn.filter(code => code === 1)).toHaveLength(1);
      return turn++ === 0 ? null : Float64Array.of(turn);
    },
    { resamples: 5, seed: 1, strata: codes },
  );
  expect(limits).toEqual([{ low: expect.closeTo(2.075, 10), high: expect.closeTo(4.925, 10), kept: 1 }]);
});

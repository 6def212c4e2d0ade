import { expect, test } from 'vitest';
import {
  applySigmoid,
  fitSigmoid,
} from '../../../../../src/core/models/ensemble/calibration/sigmoid-calibration.ts';

const ones = (count: number) => new Float64Array(count).fill(1);

test('scores that tell the classes apart do not drive the sigmoid to a step', () => {
  const calibration = fitSigmoid(Float64Array.of(-2, -1, 1, 2), [0, 0, 1, 1], ones(4));
  // Platt's targets for two rows of each class are 1/4 and 3/4, which the two middle scores straddle.
  const [low, high] = [applySigmoid(calibration, -1), applySigmoid(calibration, 1)];
  expect(low).toBeGreaterThan(0.2);
  expect(low + high).toBeCloseTo(1, 9);
});

test('scores that are all alike give the share that Platt smooths', () => {
  const calibration = fitSigmoid(ones(6), [1, 1, 0, 0, 0, 0], ones(6));
  // By hand: (2 · 3/4 + 4 · 1/6) / 6
  expect(applySigmoid(calibration, 1)).toBeCloseTo((1.5 + 4 / 6) / 6, 8);
});

test('scores at the end of what a double tells stay finite', () => {
  const calibration = fitSigmoid(Float64Array.of(-700, 700, 0, 650), [0, 1, 0, 1], ones(4));
  for (const score of [-700, 0, 700]) expect(applySigmoid(calibration, score)).toBeGreaterThanOrEqual(0);
  expect(Number.isFinite(calibration.slope)).toBe(true);
});

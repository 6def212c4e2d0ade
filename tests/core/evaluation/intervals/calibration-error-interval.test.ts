import { expect, test } from 'vitest';
import { calibrationErrorInterval } from '../../../../src/core/evaluation/intervals/calibration-error-interval.ts';
import { createRandom } from '../../../../src/core/random.ts';

/** Rows whose stated probability is true, but for `off`. */
function stated(rows: number, off: number) {
  const random = createRandom(8);
  const probabilities = Float64Array.from({ length: rows }, () => 0.1 + 0.7 * random());
  const came = probabilities.map(one => Number(random() < one + off));
  return calibrationErrorInterval(probabilities, row => came[row] === 1, 1);
}

test('a model that is calibrated may have no error at all', () => {
  expect(stated(400, 0).low).toBe(0);
  expect(stated(400, 0).high).toBeLessThan(0.12);
});

test('one that is off by a tenth is told to be, within bounds that narrow with rows', () => {
  const [few, many] = [stated(400, 0.1), stated(10_000, 0.1)];
  for (const { low, high } of [few, many]) {
    expect(low).toBeLessThan(0.1);
    expect(high).toBeGreaterThan(0.1);
    expect(low).toBeGreaterThan(0);
  }
  expect(many.high - many.low).toBeLessThan((few.high - few.low) / 3);
});

test('the same seed gives the same interval', () => {
  expect(stated(300, 0.05)).toEqual(stated(300, 0.05));
});

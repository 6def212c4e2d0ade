import { describe, expect, test } from 'vitest';
import { assessCalibration } from '../../../../src/core/evaluation/calibration/assess-calibration.ts';
import { recalibrate } from '../../../../src/core/evaluation/calibration/recalibrate.ts';
import { reliability, statedHistogram } from '../../../../src/core/evaluation/calibration/reliability.ts';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { references } from '../../../reference/reference.ts';
import { expectAllClose } from '../close-to.ts';

test('the reliability curve is that of scikit-learn', () => {
  const { inputs, expected } = references<
    { actual: number[]; stated: number[] },
    { share: number[]; stated: number[] }
  >('evaluation').find(({ name }) => name === 'reliability')!;
  const bins = reliability(inputs.stated, row => inputs.actual[row] === 1);
  expectAllClose(
    bins.map(({ share }) => share),
    expected.share,
  );
  expectAllClose(
    bins.map(({ stated }) => stated),
    expected.stated,
  );
});

test('the histogram counts every row, 1 in the last bin', () => {
  const counts = statedHistogram([0, 0.05, 0.99, 1]);
  expect([counts[0], counts[1], counts[19]]).toEqual([2, 0, 2]);
});

/** Rows whose odds are stated `times` as extreme as they are. */
function rows(count: number, times: number) {
  const random = createRandom(31);
  const actual: number[] = [];
  const probabilities = matrixOf(
    Array.from({ length: count }, () => {
      const odds = 4 * random() - 2;
      actual.push(Number(random() < 1 / (1 + Math.exp(-odds))));
      const stated = 1 / (1 + Math.exp(-times * odds));
      return [1 - stated, stated];
    }),
  );
  return { task: 'classification', actual, probabilities, positive: 1 } as const;
}

describe('recalibrating', () => {
  test('helps a model that is too sure, and says which way does', () => {
    const found = assessCalibration(rows(1500, 3), 1, 'yes', 'log odds', 1);
    expect(found.asItIs.low).toBeGreaterThan(0.05);
    expect(found.recommended).not.toBeNull();
    for (const { method, error, gain } of found.recalibrations) {
      expect(gain.value, method).toBeGreaterThan(0.05);
      expect(error, method).toBeLessThan(found.asItIs.error / 2);
    }
  });

  test('is not recommended for one that is calibrated', () => {
    const found = assessCalibration(rows(1500, 1), 1, 'yes', 'log odds', 1);
    expect(found.asItIs.low).toBe(0);
    expect(found.recommended).toBeNull();
  });

  test('no row tells of itself: where probabilities say nothing, a free curve makes nothing of them', () => {
    const random = createRandom(2);
    const nothing = { ...rows(300, 1), actual: Array.from({ length: 300 }, () => Number(random() < 0.5)) };
    const { recalibrations } = assessCalibration(nothing, 1, 'yes', 'log odds', 1);
    const isotonic = recalibrations.find(({ method }) => method === 'isotonic')!;
    // A fair coin: 0.6931 is the least that anything but its own truth can give in the long run.
    expect(isotonic.logLoss).toBeGreaterThan(0.69);
  });

  test('takes five rows of each class', () => {
    const { actual, probabilities } = rows(6, 1);
    expect(recalibrate('sigmoid', 'log odds', { actual: actual.map(() => 1), probabilities }, 1)).toBeNull();
    const found = assessCalibration({ ...rows(6, 1), actual: [0, 1, 1, 1, 1, 1] }, 1, 'yes', 'log odds', 1);
    expect(found.recalibrations).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { countsAt, metricsAt } from '../../../../src/core/evaluation/threshold/at-threshold.ts';
import {
  bestPlace,
  fBetaWorth,
  recallAtPrecision,
  recallWithinCapacity,
} from '../../../../src/core/evaluation/threshold/best-threshold.ts';
import {
  placeOfThreshold,
  thresholdTable,
} from '../../../../src/core/evaluation/threshold/threshold-table.ts';
import { createRandom } from '../../../../src/core/random.ts';

//               scores:  0.9 0.8 0.8 0.6 0.4 0.2
const actual = [1, 1, 0, 1, 0, 0];
const table = thresholdTable(actual, 1, [0.9, 0.8, 0.8, 0.6, 0.4, 0.2]);

describe('the table', () => {
  test('begins with nothing flagged and ends with all; rows of equal score are flagged together', () => {
    expect(table).toEqual({
      positives: 3,
      negatives: 3,
      thresholds: [Infinity, 0.9, 0.8, 0.6, 0.4, 0.2],
      truePositives: [0, 1, 2, 3, 3, 3],
      falsePositives: [0, 0, 1, 1, 2, 3],
    });
  });

  test.each([
    [1, 0],
    [0.9, 1],
    [0.85, 1],
    [0.5, 3],
    [0, 5],
  ])('a threshold of %d flags what scores at least that', (threshold, place) => {
    expect(placeOfThreshold(table, threshold)).toBe(place);
  });

  test('is thinned to 500 thresholds and keeps its end', () => {
    const random = createRandom(1);
    const scores = Array.from({ length: 3000 }, random);
    const long = thresholdTable(
      scores.map(score => Number(random() < score)),
      1,
      scores,
    );
    expect(long.thresholds).toHaveLength(501);
    expect(long.truePositives.at(-1)).toBe(long.positives);
    expect(long.falsePositives.at(-1)).toBe(long.negatives);
  });
});

test('metrics follow from the counts', () => {
  const counts = countsAt(table, 2);
  expect(counts).toEqual({ truePositive: 2, falsePositive: 1, falseNegative: 1, trueNegative: 2 });
  expect(metricsAt(counts)).toMatchObject({ accuracy: 4 / 6, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
});

describe('the best threshold', () => {
  test('by F-beta', () => {
    // At 0.6: three of four flagged are positive, none is missed.
    expect(bestPlace(table, fBetaWorth(1))).toBe(3);
    expect(bestPlace(table, fBetaWorth(0.1))).toBe(1);
  });

  test('by what outcomes cost', () => {
    const missesCost = bestPlace(
      table,
      ({ falseNegative, falsePositive }) => -5 * falseNegative - falsePositive,
    );
    const alarmsCost = bestPlace(
      table,
      ({ falseNegative, falsePositive }) => -falseNegative - 5 * falsePositive,
    );
    expect([missesCost, alarmsCost]).toEqual([3, 1]);
  });

  test('by recall where precision is enough, or none is', () => {
    expect(bestPlace(table, recallAtPrecision(0.75))).toBe(3);
    expect(bestPlace(table, recallAtPrecision(0.9))).toBe(1);
    expect(bestPlace(thresholdTable([0, 1], 1, [0.9, 0.1]), recallAtPrecision(0.9))).toBeNull();
  });

  test('by recall within what can be acted on', () => {
    expect(bestPlace(table, recallWithinCapacity(0.5))).toBe(2);
    expect(bestPlace(table, recallWithinCapacity(0.1))).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import { gainAt, gainCurve } from '../../../../src/core/evaluation/cumulative-gain.ts';
import { classCurves } from '../../../../src/core/evaluation/curves/class-curves.ts';
import {
  bandAt,
  bandGrid,
  curveBands,
  traceCurves,
} from '../../../../src/core/evaluation/curves/curve-bands.ts';
import { rankRows } from '../../../../src/core/evaluation/ranked-rows.ts';
import { rank } from '../../../../src/core/evaluation/ranking.ts';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { createRandom } from '../../../../src/core/random.ts';

const random = createRandom(12);
const scores = Array.from({ length: 300 }, () => Math.round(random() * 50) / 50);
const actual = scores.map(score => Number(random() < score));

test('the traced gain curve is the gain curve', () => {
  const traced = new Float64Array(3 * bandGrid.length);
  traceCurves(rankRows(actual, 1, scores), new Float64Array(300).fill(1), traced);
  const curve = gainCurve(rank(actual, 1, scores));
  bandGrid.forEach((share, point) =>
    expect(traced[2 * bandGrid.length + point]).toBeCloseTo(gainAt(curve, share), 12),
  );
  expect(traced[0]).toBeGreaterThanOrEqual(0);
  expect(traced[bandGrid.length - 1]).toBe(1);
});

test('the mean height of the traced ROC curve is the area, but for the grid', () => {
  const traced = new Float64Array(3 * bandGrid.length);
  traceCurves(rankRows(actual, 1, scores), new Float64Array(300).fill(1), traced);
  const { area } = classCurves(
    {
      task: 'classification',
      actual,
      probabilities: matrixOf(scores.map(one => [1 - one, one])),
      positive: 1,
    },
    1,
    'yes',
    1,
  );
  const mean = traced.subarray(0, bandGrid.length).reduce((sum, one) => sum + one, 0) / bandGrid.length;
  expect(Math.abs(mean - area.value)).toBeLessThan(0.01);
  expect(area.low).toBeLessThan(area.value);
});

describe('a band', () => {
  const bands = curveBands(rankRows(actual, 1, scores), 5);

  test('holds its curve', () => {
    const traced = new Float64Array(3 * bandGrid.length);
    traceCurves(rankRows(actual, 1, scores), new Float64Array(300).fill(1), traced);
    const inside = bandGrid.filter(
      (_, point) => bands.roc.low[point]! <= traced[point]! && traced[point]! <= bands.roc.high[point]!,
    );
    expect(inside.length).toBeGreaterThan(97);
  });

  test('is the same for the same seed, and narrower with more rows', () => {
    expect(curveBands(rankRows(actual, 1, scores), 5)).toEqual(bands);
    const fourfold = Array.from({ length: 4 }, () => scores).flat();
    const more = curveBands(
      rankRows(
        fourfold.map((_, row) => actual[row % 300]!),
        1,
        fourfold,
      ),
      5,
    );
    expect(more.roc.high[30]! - more.roc.low[30]!).toBeLessThan(
      0.7 * (bands.roc.high[30]! - bands.roc.low[30]!),
    );
  });
});

test('between the points of its grid a band is a straight line', () => {
  const rising = { low: bandGrid, high: bandGrid.map(point => point + 1) };
  const { low, high } = bandAt([0, 0.123, 1], rising);
  expect(low.map(one => Number(one.toFixed(9)))).toEqual([0, 0.123, 1]);
  expect(high.map(one => Number(one.toFixed(9)))).toEqual([1, 1.123, 2]);
});

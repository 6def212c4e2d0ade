import { describe, expect, test } from 'vitest';
import { classificationMetrics } from '../../../../src/core/evaluation/classification-metrics.ts';
import { binaryStatistics } from '../../../../src/core/evaluation/intervals/binary-statistics.ts';
import { manyClassStatistics } from '../../../../src/core/evaluation/intervals/many-class-statistics.ts';
import type { NamedStatistics } from '../../../../src/core/evaluation/intervals/named-statistics.ts';
import { regressionStatistics } from '../../../../src/core/evaluation/intervals/regression-statistics.ts';
import { regressionMetrics } from '../../../../src/core/evaluation/regression-metrics.ts';
import { type Matrix, matrixOf, takeRows } from '../../../../src/core/matrix.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { expectClose } from '../close-to.ts';

/** How often each of 60 rows came. */
const counts = Float64Array.from({ length: 60 }, (_, row) => [0, 1, 3, 1, 0, 2][row % 6]!);
const repeated = Array.from(counts).flatMap((count, row) => Array.from({ length: count }, () => row));

function taken(values: Float64Array): Float64Array<ArrayBuffer> {
  return Float64Array.from(repeated, row => values[row]!);
}

/** Probabilities of one decimal, so that many are equal. */
function rows(classes: number, seed: number): { actual: number[]; probabilities: Matrix } {
  const random = createRandom(seed);
  const actual = Array.from({ length: 60 }, () => Math.floor(random() * classes));
  const odds = actual.map(code =>
    Array.from({ length: classes }, (_, c) => Math.ceil(random() * 4 + (c === code ? 2 : 0))),
  );
  const probabilities = matrixOf(
    odds.map(row => row.map(one => one / row.reduce((sum, other) => sum + other, 0))),
  );
  return { actual, probabilities };
}

/** Statistics of counts speak of rows in an order of their own: one count for all is where they can be held against rows. */
function measured(statistics: NamedStatistics, weights: Float64Array): Record<string, number> {
  const found = new Float64Array(statistics.count);
  statistics.measure(weights, found);
  return Object.fromEntries(statistics.names.map((name, place) => [name, found[place]!]));
}

describe('the quick form gives what the metrics give', () => {
  const once = new Float64Array(60).fill(1);

  test.each([0, 1])('of two classes, class %i being the positive one', positive => {
    const answer = { task: 'classification', ...rows(2, 3), positive } as const;
    const quick = measured(binaryStatistics(answer), once);
    const slow = classificationMetrics(answer);
    expect(Object.keys(quick).toSorted()).toEqual(Object.keys(slow).toSorted());
    for (const [name, value] of Object.entries(slow)) expectClose(quick[name]!, value);
  });

  test('of two classes for repeated rows', () => {
    const { actual, probabilities } = rows(2, 4);
    const order = [...actual.keys()].sort(
      (a, b) => probabilities.data[b * 2 + 1]! - probabilities.data[a * 2 + 1]!,
    );
    const quick = measured(
      binaryStatistics({ task: 'classification', actual, probabilities, positive: 1 }),
      Float64Array.from(order, row => counts[row]!),
    );
    const slow = classificationMetrics({
      task: 'classification',
      actual: repeated.map(row => actual[row]!),
      probabilities: takeRows(probabilities, repeated),
      positive: 1,
    });
    for (const [name, value] of Object.entries(slow)) expectClose(quick[name]!, value);
  });

  test('of four classes for repeated rows', () => {
    const { actual, probabilities } = rows(4, 5);
    const answer = { task: 'classification', actual, probabilities, positive: null } as const;
    const quick = measured(manyClassStatistics(answer), counts);
    const slow = classificationMetrics({
      ...answer,
      actual: repeated.map(row => actual[row]!),
      probabilities: takeRows(probabilities, repeated),
    });
    expect(Object.keys(quick).toSorted()).toEqual(Object.keys(slow).toSorted());
    for (const [name, value] of Object.entries(slow)) expectClose(quick[name]!, value);
  });

  test('of amounts for repeated rows', () => {
    const random = createRandom(6);
    const actual = Float64Array.from({ length: 60 }, () => 1 + Math.floor(random() * 9));
    const predicted = actual.map(value => value + random());
    const quick = measured(
      regressionStatistics({ task: 'regression', actual, predicted, predictors: 2 }),
      counts,
    );
    const { max_error: _, ...slow } = regressionMetrics({
      task: 'regression',
      actual: taken(actual),
      predicted: taken(predicted),
      predictors: 2,
    });
    const { adjusted_r2: adjusted, ...rest } = slow;
    expect(Object.keys(quick).toSorted()).toEqual(Object.keys(slow).toSorted());
    for (const [name, value] of Object.entries(rest)) expectClose(quick[name]!, value);
    // A resample has as many rows as there are: these counts are more.
    expectClose(1 - (1 - slow['r2']!) * (59 / 57), quick['adjusted_r2']!);
    expect(adjusted).not.toBe(quick['adjusted_r2']);
  });
});

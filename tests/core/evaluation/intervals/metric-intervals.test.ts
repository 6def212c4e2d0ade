import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src/core/evaluation/answer.ts';
import { metricIntervals } from '../../../../src/core/evaluation/intervals/metric-intervals.ts';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { createRandom } from '../../../../src/core/random.ts';
import figures from '../../../coverage/figures.json' with { type: 'json' };
import { populations } from '../../../coverage/populations.ts';
import { simulateCoverage } from '../../../coverage/simulate.ts';

const options = { seed: 1, resamples: 999 };

test.each(populations)('every metric of $name lies within its interval', ({ rows, draw }) => {
  const { metrics } = metricIntervals(draw(rows, createRandom(2)), options);
  for (const { name, value, low, high, method } of metrics) {
    if (name === 'max_error') expect(method).toBeNull();
    else expect(low <= value && value <= high, `${name} ${low} ${value} ${high}`).toBe(true);
  }
});

test('shares have the interval of Wilson, the area that of DeLong', () => {
  const answer = populations[0]!.draw(200, createRandom(3));
  const { metrics } = metricIntervals(answer, options);
  const methodOf = (name: string) => metrics.find(metric => metric.name === name)?.method;
  expect(['accuracy', 'precision', 'recall'].map(methodOf)).toEqual(['Wilson', 'Wilson', 'Wilson']);
  expect(methodOf('roc_auc')).toBe('DeLong');
  expect(methodOf('log_loss')).toBe('BCa bootstrap');
});

test('four rows and a class that never comes are no reason to fail', () => {
  const answer: Answer = {
    task: 'classification',
    actual: [0, 0, 0, 0],
    probabilities: matrixOf([
      [0.9, 0.1],
      [0.2, 0.8],
      [0.7, 0.3],
      [0.6, 0.4],
    ]),
    positive: 1,
  };
  const { metrics } = metricIntervals(answer, options);
  expect(metrics.find(({ name }) => name === 'accuracy')).toMatchObject({ value: 0.75 });
  expect(metrics.find(({ name }) => name === 'roc_auc')!.value).toBeNaN();
});

describe('95 % intervals hold the truth 93 to 97 times of 100', () => {
  test.each(figures.populations)('as committed for $name, of $sets test sets', ({ coverage }) => {
    expect(coverage.filter(({ held }) => held < 0.93 || held > 0.97)).toEqual([]);
  });

  test('of every population there are figures, of every metric that has an interval', () => {
    const known = Object.fromEntries(
      figures.populations.map(({ name, coverage }) => [name, coverage.map(({ metric }) => metric)]),
    );
    for (const { name, draw } of populations) {
      const { metrics } = metricIntervals(draw(60, createRandom(5)), { seed: 1, resamples: 99 });
      const measured = metrics.filter(({ method }) => method !== null).map(one => one.name);
      expect(known[name]?.toSorted()).toEqual(measured.toSorted());
    }
  });

  test('and still do, in the mean over the metrics, on 40 new test sets', () => {
    const coverage = simulateCoverage(
      { ...populations[2]!, rows: 150 },
      { sets: 40, truthRows: 20_000, seed: 77 },
    );
    const held = coverage.reduce((sum, one) => sum + one.held, 0) / coverage.length;
    // The metrics go together, so that the mean of 40 sets is off by about 3 points.
    expect(held).toBeGreaterThan(0.86);
    expect(held).toBeLessThan(1);
  }, 20_000);
});

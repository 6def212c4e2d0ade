import { expect, test } from 'vitest';
import { decisionMetrics } from '../../../src/core/evaluation/decision-metrics.ts';
import {
  shownScore,
  testMetric,
  testMetricOf,
  testMetrics,
} from '../../../src/lifecycle/evaluation/test-metrics.ts';

test('every metric that can decide has words as a test metric', () => {
  const deciding = [...decisionMetrics.classification, ...decisionMetrics.regression];
  expect(deciding.filter(metric => !(testMetricOf(metric) in testMetrics))).toEqual([]);
});

test('a negated error is shown as the error', () => {
  expect(testMetricOf('neg_root_mean_squared_error')).toBe('root_mean_squared_error');
  expect(shownScore('neg_root_mean_squared_error', -4.9)).toBe(4.9);
  expect(shownScore('roc_auc', 0.84)).toBe(0.84);
});

test('a metric without words is called by its name', () => {
  expect(testMetric('some_new_metric').label).toBe('some new metric');
});

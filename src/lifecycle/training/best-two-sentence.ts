import type { DecisionMetric } from '../../core/evaluation/decision-metrics.ts';
import { estimatorLabels } from '../../core/models/catalogue.ts';
import type { BestTwo } from '../../core/selection/comparison.ts';
import { testMetric, testMetricOf } from '../evaluation/test-metrics.ts';

/** A difference less likely than this by chance is believed. */
const level = 0.05;

/** Whether the best two can be told apart, as a person would say it, with the figures behind it. */
export function bestTwoSentence(
  { best, second, difference, pValue }: BestTwo,
  metric: DecisionMetric,
): string {
  const [first, other] = [estimatorLabels[best], estimatorLabels[second]];
  const { label } = testMetric(testMetricOf(metric));
  const figures = `difference in ${label} ${rounded(Math.abs(difference))}, p = ${shownP(pValue)}, corrected resampled t-test over the folds`;
  return pValue < level
    ? `${first} is better than ${other} beyond chance on this data (${figures}).`
    : `${first} and ${other} are not distinguishable on this data (${figures}): choose by what else counts, such as speed or how well it can be explained.`;
}

function rounded(value: number): string {
  return value === 0 ? '0' : String(Number(value.toPrecision(2)));
}

function shownP(pValue: number): string {
  return pValue < 0.001 ? 'below 0.001' : pValue.toFixed(3);
}

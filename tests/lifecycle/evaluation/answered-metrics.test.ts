import { expect, test } from 'vitest';
import { confusionMetrics } from '../../../src/core/evaluation/classification-metrics.ts';
import { decidedMetricNames } from '../../../src/core/evaluation/decided-metrics.ts';
import { answeredMetrics } from '../../../src/lifecycle/evaluation/answered-metrics.ts';
import type { HeldRule } from '../../../src/lifecycle/evaluation/held-rule.ts';

const trained = [
  { name: 'roc_auc', value: 0.8 },
  { name: 'recall', value: 0.5 },
];
const held: HeldRule = { decisionId: 'a', rule: { kind: 'threshold', positive: 1, threshold: 0.3 } };
const decided = [{ decided: { name: 'recall', value: 0.7 } }];

test.each([
  ['without a rule they are those of the training', null, null, trained],
  [
    'with one, those that follow from it are the decided ones',
    held,
    decided,
    [trained[0], decided[0]!.decided],
  ],
  ['and those of the training are not told in their place', held, null, [trained[0]]],
])('%s', (_, rule, measured, expected) => {
  expect(answeredMetrics(trained, rule, measured)).toEqual(expected);
});

test('those that follow from a rule are those that follow from who is said what', () => {
  const confusion = { data: Float64Array.of(3, 1, 1, 2), rows: 2, columns: 2 };
  expect(Object.keys(confusionMetrics(confusion, 1))).toEqual([...decidedMetricNames]);
});

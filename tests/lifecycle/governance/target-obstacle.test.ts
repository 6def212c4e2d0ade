import { expect, test } from 'vitest';
import { targetObstacle } from '../../../src/lifecycle/governance/target-obstacle.ts';

const business = {
  targets: [
    { metric: 'roc_auc', value: 0.8 },
    { metric: 'recall', value: 0.6 },
  ],
};

test('a missed target keeps a model from being deployed, a reached one or one that nobody measured does not', () => {
  expect(targetObstacle(business, { roc_auc: 0.79, recall: 0.7 }, null)).toBe(
    'This project has set itself ROC AUC at least 0.8 (it has 0.790). Train a better model, change the target on Problem, or have this one approved all the same.',
  );
  expect(targetObstacle(business, { roc_auc: 0.81 }, null)).toBeNull();
  expect(targetObstacle({ targets: [] }, { roc_auc: 0.5 }, null)).toBeNull();
});

test('an error is to be no greater', () => {
  const targets = [{ metric: 'mean_absolute_error', value: 3 }];
  expect(targetObstacle({ targets }, { mean_absolute_error: 2.9 }, null)).toBeNull();
  expect(targetObstacle({ targets }, { mean_absolute_error: 3.1 }, null)).toContain(
    'at most 3 (it has 3.100)',
  );
});

test('where a rule holds, recall in training says nothing of how the model answers', () => {
  const held = { decisionId: 'd-1', rule: { kind: 'threshold', positive: 1, threshold: 0.3 } } as const;
  expect(targetObstacle(business, { roc_auc: 0.9, recall: 0.5 }, null)).toContain('Recall at least 0.6');
  expect(targetObstacle(business, { roc_auc: 0.9, recall: 0.5 }, held)).toBeNull();
});

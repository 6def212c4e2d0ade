import type { SupervisedTask } from '../models/entry.ts';

/** Metrics a comparison can be decided by, under scikit-learn's scorer names: greater is better. */
export const decisionMetrics = {
  classification: ['roc_auc', 'average_precision', 'accuracy', 'balanced_accuracy', 'f1', 'neg_log_loss'],
  regression: ['r2', 'neg_root_mean_squared_error', 'neg_mean_absolute_error'],
} as const satisfies Record<SupervisedTask, readonly string[]>;
export type ClassificationMetric = (typeof decisionMetrics)['classification'][number];
export type RegressionMetric = (typeof decisionMetrics)['regression'][number];
export type DecisionMetric = ClassificationMetric | RegressionMetric;

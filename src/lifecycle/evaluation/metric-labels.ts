import type { DecisionMetric } from '../../core/evaluation/decision-metrics.ts';

/** What a person calls each metric that a comparison can be decided by. */
export const metricLabels: Readonly<Record<DecisionMetric, string>> = {
  roc_auc: 'ROC AUC',
  average_precision: 'Average precision',
  accuracy: 'Accuracy',
  balanced_accuracy: 'Balanced accuracy',
  f1: 'F1',
  neg_log_loss: 'Log loss',
  r2: 'R²',
  neg_root_mean_squared_error: 'Root mean squared error (RMSE)',
  neg_mean_absolute_error: 'Mean absolute error (MAE)',
};

/** What each metric asks, in one sentence; with more than two classes, means over the classes. */
export const metricMeanings: Readonly<Record<DecisionMetric, string>> = {
  roc_auc:
    'How often a random positive row is ranked above a random negative one. Does not depend on a threshold.',
  average_precision:
    'The area under precision and recall: for when the positive class is rare and what counts.',
  accuracy: 'The share of rows told right. Misleading when one class is much more frequent.',
  balanced_accuracy: 'The share told right within each class, averaged: every class counts alike.',
  f1: 'The harmonic mean of precision and recall of the positive class.',
  neg_log_loss: 'How well the probabilities themselves fit; confident errors cost most.',
  r2: 'The share of the variance explained: 1 is perfect, 0 is no better than the mean.',
  neg_root_mean_squared_error: "The typical error in the target's own unit; large errors count most.",
  neg_mean_absolute_error: "The mean error in the target's own unit; every error counts by its size.",
};

import type { DecisionMetric } from '../core/evaluation/decision-metrics.ts';

/** What a person calls a metric, and what it says in a few words. */
export interface TestMetric {
  readonly label: string;
  readonly meaning: string;
  readonly better: 'higher' | 'lower';
}

/** Test metrics under scikit-learn's names, in the order in which they are shown. */
export const testMetrics: Readonly<Record<string, TestMetric>> = {
  roc_auc: {
    label: 'ROC AUC',
    meaning: 'Chance that a positive row is ranked above a negative one; 0.5 is guessing.',
    better: 'higher',
  },
  average_precision: {
    label: 'Average precision',
    meaning: 'Area under the precision-recall curve; guessing gives the share of positives.',
    better: 'higher',
  },
  accuracy: { label: 'Accuracy', meaning: 'Share of rows given their true class.', better: 'higher' },
  balanced_accuracy: {
    label: 'Balanced accuracy',
    meaning: 'Mean recall over the classes, so that rare ones count as much.',
    better: 'higher',
  },
  precision: {
    label: 'Precision',
    meaning: 'Of the rows called positive, the share that is.',
    better: 'higher',
  },
  recall: { label: 'Recall', meaning: 'Of the positive rows, the share that was found.', better: 'higher' },
  f1: { label: 'F1', meaning: 'Harmonic mean of precision and recall.', better: 'higher' },
  matthews_corrcoef: {
    label: 'Matthews correlation',
    meaning: 'Correlation of true and predicted class, from −1 to 1; 0 is guessing.',
    better: 'higher',
  },
  log_loss: {
    label: 'Log loss',
    meaning: 'How far the probabilities are from the truth; sure and wrong costs most.',
    better: 'lower',
  },
  brier_score: {
    label: 'Brier score',
    meaning: 'Mean squared error of the probability of the positive class.',
    better: 'lower',
  },
  r2: {
    label: 'R²',
    meaning: 'Share of the variance that is explained; 0 is predicting the mean.',
    better: 'higher',
  },
  explained_variance: {
    label: 'Explained variance',
    meaning: 'As R², but forgiving an error that is the same on every row.',
    better: 'higher',
  },
  root_mean_squared_error: {
    label: 'RMSE',
    meaning: 'Typical error in the unit of the target; large errors count more.',
    better: 'lower',
  },
  mean_absolute_error: {
    label: 'Mean absolute error',
    meaning: 'Average error in the unit of the target.',
    better: 'lower',
  },
  median_absolute_error: {
    label: 'Median absolute error',
    meaning: 'Half of the rows have a smaller error.',
    better: 'lower',
  },
  max_error: { label: 'Largest error', meaning: 'The worst row.', better: 'lower' },
};

/** The label of a test metric; one without a label is called by its name. */
export function testMetric(name: string): TestMetric {
  return testMetrics[name] ?? { label: name.replaceAll('_', ' '), meaning: '', better: 'higher' };
}

/** The test metric that a decision metric is: scorers negate errors, so that greater is better. */
export function testMetricOf(metric: DecisionMetric): string {
  return metric.startsWith('neg_') ? metric.slice('neg_'.length) : metric;
}

/** What a score of a decision metric is in a person's eyes: errors lose their minus sign. */
export function shownScore(metric: DecisionMetric, score: number): number {
  return metric.startsWith('neg_') ? -score : score;
}

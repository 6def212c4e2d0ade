import type { SupervisedTask } from '../../core/models/entry.ts';
import type { DecisionMetric } from '../../core/evaluation/decision-metrics.ts';

/** What a person calls a metric, and what it says in a few words. */
export interface TestMetric {
  readonly label: string;
  readonly meaning: string;
  readonly better: 'higher' | 'lower';
}

/** Test metrics of a classification under scikit-learn's names, in the order in which they are shown. */
export const classificationTestMetrics: Readonly<Record<string, TestMetric>> = {
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
  f0_5: {
    label: 'F0.5',
    meaning: 'As F1, but a false alarm counts twice as much as a miss.',
    better: 'higher',
  },
  f2: {
    label: 'F2',
    meaning: 'As F1, but a miss counts twice as much as a false alarm.',
    better: 'higher',
  },
  precision_weighted: {
    label: 'Precision, weighted',
    meaning: 'Mean precision of the classes, each by how often it occurs.',
    better: 'higher',
  },
  recall_weighted: {
    label: 'Recall, weighted',
    meaning: 'Mean recall of the classes, each by how often it occurs: the accuracy.',
    better: 'higher',
  },
  f1_weighted: {
    label: 'F1, weighted',
    meaning: 'Mean F1 of the classes, each by how often it occurs.',
    better: 'higher',
  },
  f1_micro: {
    label: 'F1, micro',
    meaning: 'F1 of all rows counted together: the accuracy, with one class a row.',
    better: 'higher',
  },
  matthews_corrcoef: {
    label: 'Matthews correlation',
    meaning: 'Correlation of true and predicted class, from −1 to 1; 0 is guessing.',
    better: 'higher',
  },
  cohen_kappa: {
    label: "Cohen's kappa",
    meaning: 'Agreement with the truth beyond chance; 0 is guessing by the frequencies.',
    better: 'higher',
  },
  roc_auc_ovo: {
    label: 'ROC AUC, one against one',
    meaning: 'How well each class is told from each other, every pair counting alike.',
    better: 'higher',
  },
  top_2_accuracy: {
    label: 'Top-2 accuracy',
    meaning: 'Share of rows whose class is among the two most probable.',
    better: 'higher',
  },
  ks_statistic: {
    label: 'KS statistic',
    meaning: 'Greatest distance between the scores of positives and negatives; 0 is no difference.',
    better: 'higher',
  },
  gain_at_10: {
    label: 'Gain at 10 %',
    meaning: 'Share of the positives among the tenth of rows with the highest scores.',
    better: 'higher',
  },
  lift_at_10: {
    label: 'Lift at 10 %',
    meaning: 'How many times as many positives that tenth holds as a tenth at random.',
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
  expected_calibration_error: {
    label: 'Calibration error (ECE)',
    meaning: 'How far probabilities are from the share that comes true, over ten bins.',
    better: 'lower',
  },
};

/** The same of a regression. */
export const regressionTestMetrics: Readonly<Record<string, TestMetric>> = {
  r2: {
    label: 'R²',
    meaning: 'Share of the variance that is explained; 0 is predicting the mean.',
    better: 'higher',
  },
  adjusted_r2: {
    label: 'Adjusted R²',
    meaning: 'R² less what as many columns would explain by chance.',
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
  mean_absolute_percentage_error: {
    label: 'MAPE',
    meaning: 'Average error as a share of the true value; vast where truths are near 0.',
    better: 'lower',
  },
  symmetric_mape: {
    label: 'sMAPE',
    meaning: 'Average error as a share of the middle of truth and prediction, from 0 to 2.',
    better: 'lower',
  },
  mean_pinball_loss_10: {
    label: 'Pinball loss, 10 %',
    meaning: 'Average cost where predicting too high costs nine times as much as too low.',
    better: 'lower',
  },
  mean_pinball_loss_90: {
    label: 'Pinball loss, 90 %',
    meaning: 'Average cost where predicting too low costs nine times as much as too high.',
    better: 'lower',
  },
  mean_poisson_deviance: {
    label: 'Poisson deviance',
    meaning: 'How far predicted counts are from the true ones, in terms of what chance would do.',
    better: 'lower',
  },
  max_error: {
    label: 'Largest error',
    meaning: 'The worst row; it has no interval, since a greatest value over other rows may be any greater.',
    better: 'lower',
  },
};

/** All of them. */
export const testMetrics: Readonly<Record<string, TestMetric>> = {
  ...classificationTestMetrics,
  ...regressionTestMetrics,
};

/** The names of those of a task. */
export function testMetricsOf(task: SupervisedTask): readonly string[] {
  return Object.keys(task === 'classification' ? classificationTestMetrics : regressionTestMetrics);
}

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

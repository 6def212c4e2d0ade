import type { SupervisedTask } from '../core/models/catalogue.ts';

/** What is asked of the data. */
export type Problem =
  | {
      readonly task: 'classification';
      readonly target: string;
      /** Null with more than two classes. */
      readonly positive: string | null;
      readonly metric: ClassificationMetric;
    }
  | {
      readonly task: 'regression';
      readonly target: string;
      readonly positive: null;
      readonly metric: RegressionMetric;
    };

/** Metrics a comparison can be decided by, under scikit-learn's scorer names. */
export const decisionMetrics = {
  classification: ['roc_auc', 'average_precision', 'accuracy', 'balanced_accuracy', 'f1', 'neg_log_loss'],
  regression: ['r2', 'neg_root_mean_squared_error', 'neg_mean_absolute_error'],
} as const satisfies Record<SupervisedTask, readonly string[]>;
export type ClassificationMetric = (typeof decisionMetrics)['classification'][number];
export type RegressionMetric = (typeof decisionMetrics)['regression'][number];
export type DecisionMetric = ClassificationMetric | RegressionMetric;

/** One person's question to one dataset, and everything that grows from it. */
export interface Project {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The dataset version that the pages show. */
  readonly datasetVersionId: string;
  readonly problem: Problem | null;
}

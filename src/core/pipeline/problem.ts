import type { ClassificationMetric, RegressionMetric } from '../evaluation/decision-metrics.ts';

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

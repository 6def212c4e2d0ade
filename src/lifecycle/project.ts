import type { Problem } from '../core/pipeline/problem.ts';
import type { RetentionRules } from './governance/retention.ts';
import type { ApprovalPolicy } from './governance/approval-policy.ts';

export {
  decisionMetrics,
  type ClassificationMetric,
  type DecisionMetric,
  type RegressionMetric,
} from '../core/evaluation/decision-metrics.ts';
export type { Problem } from '../core/pipeline/problem.ts';

/** One person's question to one dataset, and everything that grows from it. */
export interface Project {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The dataset version that the pages show. */
  readonly datasetVersionId: string;
  readonly problem: Problem | null;
  /** After how many days records of it go; absent: none ever does. */
  readonly retention?: RetentionRules;
  /** What is asked for before a model may be deployed; absent while nothing is. */
  readonly approval?: ApprovalPolicy;
}

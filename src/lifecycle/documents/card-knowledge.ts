import type { FairnessReport } from '../../core/fairness/fairness-report.ts';
import type { MetricInterval } from '../../core/evaluation/intervals/metric-intervals.ts';
import type { BusinessProblem } from '../problem/business-problem.ts';
import type { DataSource } from '../data/data-source.ts';
import type { DatasetVersion } from '../data/dataset-version.ts';
import type { Decision } from '../evaluation/decision.ts';
import type { ApprovalStanding } from '../governance/approval.ts';
import type { Project } from '../project.ts';
import type { Deployment } from '../deployment/registry.ts';
import type { Run } from '../training/run.ts';

/** All that a model card is written from; null where it is not known yet. */
export interface CardKnowledge {
  readonly project: Project;
  readonly dataset: DatasetVersion;
  readonly run: Extract<Run, { state: 'done' }>;
  readonly deployment: Deployment | null;
  readonly business: BusinessProblem | null;
  readonly sources: readonly DataSource[];
  readonly decisions: readonly Decision[];
  readonly approval: ApprovalStanding;
  /** The test metrics with their intervals. */
  readonly intervals: readonly MetricInterval[] | null;
  readonly fairness: { readonly columns: readonly string[]; readonly report: FairnessReport } | null;
}

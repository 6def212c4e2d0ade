import type { FairnessReport } from '../../core/fairness/fairness-report.ts';
import type { DecidedMetric } from '../../core/evaluation/decided-metrics.ts';
import type { MetricInterval } from '../../core/evaluation/intervals/metric-intervals.ts';
import type { BusinessProblem } from '../problem/business-problem.ts';
import type { DataSource } from '../data/data-source.ts';
import type { DatasetVersion } from '../data/dataset-version.ts';
import type { Decision } from '../evaluation/decision.ts';
import type { ApprovalStanding } from '../governance/approval.ts';
import type { Project } from '../project.ts';
import { type HeldRule, heldRuleOf } from '../evaluation/held-rule.ts';
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
  /** What the metrics come to by the decision that holds; null where none does, or it was not measured. */
  readonly decided: readonly DecidedMetric[] | null;
  readonly fairness: { readonly columns: readonly string[]; readonly report: FairnessReport } | null;
}

/** The rule by which the model answers: that of its deployment, and while there is none the one that it would be deployed with. */
export function answeringRule({
  run,
  deployment,
  decisions,
}: Pick<CardKnowledge, 'run' | 'deployment' | 'decisions'>): HeldRule | null {
  return deployment === null ? heldRuleOf(decisions, run.id) : (deployment.held ?? null);
}

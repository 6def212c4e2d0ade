import type { EstimatorName } from '../../../core/models/catalogue.ts';
import type { Questions } from '../../../jobs/contracts/insight.ts';
import { type BusinessProblem, emptyBusinessProblem } from '../../../lifecycle/problem/business-problem.ts';
import {
  type MeasuredMetric,
  type TargetStanding,
  standingOf,
} from '../../../lifecycle/problem/goal-standing.ts';
import { answeredMetrics } from '../../../lifecycle/evaluation/answered-metrics.ts';
import { type HeldRule, heldRuleOf } from '../../../lifecycle/evaluation/held-rule.ts';
import { insightId } from '../../../lifecycle/evaluation/insight.ts';
import type { Run } from '../../../lifecycle/training/run.ts';
import { getBusinessProblem } from '../../../storage/governance/business-problems.ts';
import { listDecisions } from '../../../storage/models/decisions.ts';
import { getInsight } from '../../../storage/models/insights.ts';
import { currentDeployment } from '../../../storage/models/registry.ts';
import { listRuns } from '../../../storage/models/runs.ts';

/** What a project is for, and how the model that counts stands to it. */
export interface Goal {
  readonly business: BusinessProblem;
  readonly standing: readonly TargetStanding[];
  /** The model that is measured: the deployed one, else that of the latest finished training; null while there is none. */
  readonly judged: { readonly estimator: EstimatorName; readonly deployed: boolean } | null;
}

/** Reads it. */
export async function readGoal(projectId: string): Promise<Goal> {
  const [business = emptyBusinessProblem(projectId, 0), runs, deployment, decisions] = await Promise.all([
    getBusinessProblem(projectId),
    listRuns(projectId),
    currentDeployment(projectId),
    listDecisions(projectId),
  ]);
  const done = runs.filter(isDone);
  const deployed = done.find(({ id }) => id === deployment?.runId);
  const run = deployed ?? done[0];
  const held = run === deployed ? (deployment?.held ?? null) : heldRuleOf(decisions, run?.id ?? '');
  return {
    business,
    standing: standingOf(business, run === undefined ? {} : await measuredOf(run, held)),
    judged: run === undefined ? null : { estimator: run.result.chosen, deployed: run === deployed },
  };
}

type FinishedRun = Extract<Run, { state: 'done' }>;

function isDone(run: Run): run is FinishedRun {
  return run.state === 'done';
}

/** As the model answers: where a rule holds, by that rule. */
async function measuredOf(
  { id, result }: FinishedRun,
  held: HeldRule | null,
): Promise<Readonly<Record<string, MeasuredMetric>>> {
  const [trained, decided] = await Promise.all([
    getInsight(insightId(id, 'metrics', {})),
    held === null ? undefined : getInsight(insightId(id, 'decided', { decision: held.decisionId })),
  ]);
  const plain = Object.entries(result.test.metrics).map(([name, value]) => ({ name, value }));
  const metrics = answeredMetrics<MeasuredMetric & { readonly name: string }>(
    trained ? (trained.answer as Questions['metrics']['answer']).metrics : plain,
    held,
    decided ? (decided.answer as Questions['decided']['answer']).metrics : null,
  );
  return Object.fromEntries(metrics.map(metric => [metric.name, metric]));
}

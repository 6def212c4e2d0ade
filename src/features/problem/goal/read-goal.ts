import type { EstimatorName } from '../../../core/models/catalogue.ts';
import type { Questions } from '../../../jobs/contracts/insight.ts';
import { type BusinessProblem, emptyBusinessProblem } from '../../../lifecycle/problem/business-problem.ts';
import {
  type MeasuredMetric,
  type TargetStanding,
  standingOf,
} from '../../../lifecycle/problem/goal-standing.ts';
import { insightId } from '../../../lifecycle/evaluation/insight.ts';
import type { Run } from '../../../lifecycle/training/run.ts';
import { getBusinessProblem } from '../../../storage/governance/business-problems.ts';
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
  const [business = emptyBusinessProblem(projectId, 0), runs, deployment] = await Promise.all([
    getBusinessProblem(projectId),
    listRuns(projectId),
    currentDeployment(projectId),
  ]);
  const done = runs.filter(isDone);
  const deployed = done.find(({ id }) => id === deployment?.runId);
  const run = deployed ?? done[0];
  const kept = run === undefined ? undefined : await getInsight(insightId(run.id, 'metrics', {}));
  const measured = kept && (kept.answer as Questions['metrics']['answer']).metrics;
  return {
    business,
    standing: standingOf(
      business,
      measured ? withIntervals(measured) : run === undefined ? {} : measuredOf(run),
    ),
    judged: run === undefined ? null : { estimator: run.result.chosen, deployed: run === deployed },
  };
}

type FinishedRun = Extract<Run, { state: 'done' }>;

function isDone(run: Run): run is FinishedRun {
  return run.state === 'done';
}

function measuredOf({ result }: FinishedRun): Readonly<Record<string, MeasuredMetric>> {
  return Object.fromEntries(Object.entries(result.test.metrics).map(([name, value]) => [name, { value }]));
}

function withIntervals(
  measured: Questions['metrics']['answer']['metrics'],
): Readonly<Record<string, MeasuredMetric>> {
  return Object.fromEntries(measured.map(({ name, value, low, high }) => [name, { value, low, high }]));
}

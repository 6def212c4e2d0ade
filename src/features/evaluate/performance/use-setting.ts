import type { BusinessProblem } from '../../../lifecycle/problem/business-problem.ts';
import type { Run } from '../../../lifecycle/training/run.ts';
import { getBusinessProblem } from '../../../storage/governance/business-problems.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { currentDeployment } from '../../../storage/models/registry.ts';
import { listRuns } from '../../../storage/models/runs.ts';
import { type Loaded, useLoaded } from '../../../ui/loading/use-loaded.ts';
import type { FinishedRun } from '../run-report.tsx';

/** What a run's performance is held against. */
export interface PerformanceSetting {
  /** Other finished runs for the same target, newest first. */
  readonly rivals: readonly FinishedRun[];
  /** The run of the deployed model; null where none is deployed, or this run's is. */
  readonly champion: string | null;
  readonly business: Pick<BusinessProblem, 'outcomes' | 'capacity' | 'targets'>;
}

const onChanges = onChangeOf('runs', 'deployments', 'businessProblems');

export function useSetting(run: FinishedRun): Loaded<PerformanceSetting> {
  return useLoaded(() => readSetting(run), [run.id], onChanges);
}

async function readSetting({ id, projectId, problem }: FinishedRun): Promise<PerformanceSetting> {
  const [runs, deployment, business] = await Promise.all([
    listRuns(projectId),
    currentDeployment(projectId),
    getBusinessProblem(projectId),
  ]);
  const rivals = runs.filter(
    (one: Run): one is FinishedRun =>
      one.state === 'done' && one.id !== id && one.problem.target === problem.target,
  );
  const deployed = deployment?.runId;
  return {
    rivals,
    champion: rivals.some(rival => rival.id === deployed) ? deployed! : null,
    business: {
      outcomes: business?.outcomes ?? null,
      capacity: business?.capacity ?? null,
      targets: business?.targets ?? [],
    },
  };
}

import { requireDatasetVersion, requireProject } from '../../../storage/data/project-dataset.ts';
import { listSegments } from '../../../storage/data/segments.ts';
import { getBusinessProblem } from '../../../storage/governance/business-problems.ts';
import { currentDeployment } from '../../../storage/models/registry.ts';
import { listRuns } from '../../../storage/models/runs.ts';
import type { FinishedRun } from '../finished-run.ts';
import { sensitiveColumnOf } from '../../../storage/governance/sensitive-column.ts';
import { type WantedQuestion, feasibilityQuestion, wantedQuestions } from './wanted-questions.ts';

/** What a whole report of a project would have an answer to. */
export interface ReportQuestions {
  /** The deployed run, else the latest finished one; null while there is none. */
  readonly run: FinishedRun | null;
  readonly wanted: readonly WantedQuestion[];
}

/** @throws NotStoredError when the project or its table is no longer stored */
export async function readQuestions(projectId: string): Promise<ReportQuestions> {
  const [project, runs, deployment, business, segments] = await Promise.all([
    requireProject(projectId),
    listRuns(projectId),
    currentDeployment(projectId),
    getBusinessProblem(projectId),
    listSegments(projectId),
  ]);
  const done = runs.filter((run): run is FinishedRun => run.state === 'done');
  const run = done.find(({ id }) => id === deployment?.runId) ?? done[0] ?? null;
  const feasibility = feasibilityQuestion(project, project.datasetVersionId);
  if (run === null) return { run, wanted: feasibility };
  const dataset = await requireDatasetVersion(run.datasetVersionId);
  const grounds = {
    run,
    dataset,
    business: business ?? null,
    segments,
    rivals: done.filter(({ id, problem }) => id !== run.id && problem.target === run.problem.target),
    people: await sensitiveColumnOf(run, dataset),
  };
  return { run, wanted: [...feasibility, ...wantedQuestions(grounds)] };
}

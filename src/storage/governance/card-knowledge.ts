import type { CardKnowledge } from '../../lifecycle/documents/card-knowledge.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { getBusinessProblem } from './business-problems.ts';
import { listDataSources } from '../data/data-knowledge.ts';
import { approvalStanding } from '../../lifecycle/governance/approval.ts';
import { listApprovalSteps } from './approvals.ts';
import { listDecisions } from '../models/decisions.ts';
import { requireDatasetVersion, requireProject } from '../data/project-dataset.ts';
import { currentDeployment } from '../models/registry.ts';
import { listRuns } from '../models/runs.ts';
import { sensitiveColumnOf } from './sensitive-column.ts';

/** What is stored for a card, and the column by which people may be treated differently, if there is one. */
export interface StoredCardKnowledge extends Omit<CardKnowledge, 'intervals' | 'fairness' | 'decided'> {
  readonly people: string | null;
}

/** Of the run that is asked for, else of the deployed model, else of the latest finished training; null while there is none. */
export async function readCardKnowledge(
  projectId: string,
  runId: string | null = null,
): Promise<StoredCardKnowledge | null> {
  const [project, runs, deployment, business, sources] = await Promise.all([
    requireProject(projectId),
    listRuns(projectId),
    currentDeployment(projectId),
    getBusinessProblem(projectId),
    listDataSources(projectId),
  ]);
  const done = runs.filter(isDone);
  const run =
    done.find(({ id }) => id === runId) ?? done.find(({ id }) => id === deployment?.runId) ?? done[0];
  if (run === undefined) return null;
  const [dataset, decisions, steps] = await Promise.all([
    requireDatasetVersion(run.datasetVersionId),
    listDecisions(projectId, run.id),
    listApprovalSteps(projectId, run.id),
  ]);
  const people = await sensitiveColumnOf(run, dataset);
  return {
    project,
    dataset,
    run,
    deployment: deployment?.runId === run.id ? deployment : null,
    business: business ?? null,
    sources,
    decisions,
    approval: approvalStanding(steps),
    people,
  };
}

function isDone(run: Run): run is Extract<Run, { state: 'done' }> {
  return run.state === 'done';
}

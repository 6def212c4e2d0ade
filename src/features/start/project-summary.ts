import type { Phase } from '../../lifecycle/phases.ts';
import type { Project } from '../../lifecycle/project.ts';
import type { Deployment } from '../../lifecycle/deployment/registry.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { getDatasetVersion } from '../../storage/data/datasets.ts';
import { listProjects } from '../../storage/projects.ts';
import { currentDeployment } from '../../storage/models/registry.ts';
import { listRuns } from '../../storage/models/runs.ts';

/** How far a project has come, and the page that goes on from there. */
export interface Stage {
  readonly label: string;
  readonly next: Phase;
  readonly deployed: boolean;
}

export interface ProjectSummary {
  readonly project: Project;
  /** Null when the table is no longer stored. */
  readonly size: { readonly rows: number; readonly columns: number } | null;
  readonly stage: Stage;
}

/** Every project with the size of its table and how far it has come, newest first. */
export async function summarizeProjects(): Promise<readonly ProjectSummary[]> {
  return Promise.all((await listProjects()).map(summarize));
}

async function summarize(project: Project): Promise<ProjectSummary> {
  const [dataset, runs, deployment] = await Promise.all([
    getDatasetVersion(project.datasetVersionId),
    listRuns(project.id),
    currentDeployment(project.id),
  ]);
  return {
    project,
    size: dataset === undefined ? null : { rows: dataset.rows, columns: dataset.schema.length },
    stage: stageOf(project, runs, deployment),
  };
}

/** The furthest phase that was reached. */
export function stageOf(project: Project, runs: readonly Run[], deployment: Deployment | undefined): Stage {
  if (deployment !== undefined)
    return { label: `Deployed, version ${deployment.version}`, next: 'predict', deployed: true };
  if (runs.some(run => run.state === 'running')) return { label: 'Training', next: 'train', deployed: false };
  if (runs.some(run => run.state === 'done')) return { label: 'Trained', next: 'evaluate', deployed: false };
  if (project.problem !== null) return { label: 'Problem defined', next: 'train', deployed: false };
  return { label: 'Table imported', next: 'data', deployed: false };
}

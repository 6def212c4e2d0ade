import type { Deployment } from '../../lifecycle/deployment/registry.ts';
import { type DatasetVersion, parentOf } from '../../lifecycle/data/dataset-version.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import type { Project } from '../../lifecycle/project.ts';
import type { ProjectVersion } from '../../lifecycle/data/project-version.ts';
import { datasetsOfProject, projectUse } from '../project-contents.ts';
import { read } from '../transaction.ts';

/** Where a person of a project is looked for. */
export interface ErasureScope {
  readonly projects: ReadonlySet<string>;
  readonly runs: ReadonlySet<string>;
  readonly versions: ReadonlySet<string>;
}

/** A project's versions, those that they were made from among them, and all that knows of them. */
export interface ProjectHoldings {
  readonly project: Project | undefined;
  /** Those that others were made from first. */
  readonly versions: readonly DatasetVersion[];
  readonly projects: readonly Project[];
  readonly visits: readonly ProjectVersion[];
  readonly runs: readonly Run[];
  readonly deployments: readonly Deployment[];
}

/** What a project holds, and what others hold that may share it. */
export function readHoldings(projectId: string): Promise<ProjectHoldings> {
  const stores = ['projects', 'projectVersions', 'runs', 'deployments', 'datasetVersions'] as const;
  return read([...stores], async transaction => {
    const [projects, visits, runs, deployments, all] = await Promise.all([
      transaction.objectStore('projects').getAll(),
      transaction.objectStore('projectVersions').getAll(),
      transaction.objectStore('runs').getAll(),
      transaction.objectStore('deployments').getAll(),
      transaction.objectStore('datasetVersions').getAll(),
    ]);
    const uses = [...projects.map(projectUse), ...visits, ...runs, ...deployments];
    const { own, shared } = datasetsOfProject(projectId, uses, all);
    const project = projects.find(({ id }) => id === projectId);
    return { project, versions: parentsFirst([...own, ...shared]), projects, visits, runs, deployments };
  });
}

function parentsFirst(versions: readonly DatasetVersion[]): readonly DatasetVersion[] {
  const byId = new Map(versions.map(version => [version.id, version]));
  const depthOf = ({ origin }: DatasetVersion): number => {
    const parent = byId.get(parentOf(origin) ?? '');
    return parent === undefined ? 0 : 1 + depthOf(parent);
  };
  return versions.toSorted((a, b) => depthOf(a) - depthOf(b) || a.createdAt - b.createdAt);
}

/** The projects in whose tables these versions stand. */
export function projectsOf(
  versions: ReadonlySet<string>,
  { projects, visits, runs }: Pick<ProjectHoldings, 'projects' | 'visits' | 'runs'>,
): readonly Project[] {
  const uses = [...visits.filter(({ removedAt }) => removedAt === null), ...runs];
  const ids = new Set(
    uses.filter(use => versions.has(use.datasetVersionId)).map(({ projectId }) => projectId),
  );
  return projects.filter(({ id }) => ids.has(id));
}

/** Whether a record of this store belongs to the projects, their runs or their versions, or to no project at all. */
export function isWithin(scope: ErasureScope, store: string, record: object): boolean {
  const { id, projectId, runId, datasetVersionId } = record as Readonly<Record<string, unknown>>;
  if (store === 'projects') return scope.projects.has(id as string);
  if (store === 'datasetVersions') return scope.versions.has(id as string);
  if (projectId !== undefined) return projectId === null || scope.projects.has(projectId as string);
  if (runId !== undefined) return scope.runs.has(runId as string);
  if (datasetVersionId !== undefined) return scope.versions.has(datasetVersionId as string);
  return [...scope.runs, ...scope.versions].some(subject => String(id).startsWith(`${subject} `));
}

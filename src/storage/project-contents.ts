import { type DatasetVersion, parentOf } from '../lifecycle/data/dataset-version.ts';
import type { Project } from '../lifecycle/project.ts';
import { read } from './transaction.ts';

/** What goes when a project is removed. */
export interface ProjectContents {
  readonly runs: number;
  readonly modelVersions: number;
  readonly deployments: number;
  /** Rows predicted. */
  readonly predictions: number;
  readonly monitorReports: number;
  /** Dataset versions that no other project uses. */
  readonly datasets: readonly DatasetVersion[];
  /** Dataset versions that stay, because another project uses them too. */
  readonly sharedDatasets: readonly DatasetVersion[];
}

/** Something that names the dataset version it was made from or shows. */
export interface DatasetUse {
  readonly projectId: string;
  readonly datasetVersionId: string;
}

export function projectUse(project: Project): DatasetUse {
  return { projectId: project.id, datasetVersionId: project.datasetVersionId };
}

/** The dataset versions that a project uses, itself or as the origin of one it uses: those only it uses, and the shared. */
export function datasetsOfProject(
  projectId: string,
  uses: readonly DatasetUse[],
  versions: readonly DatasetVersion[],
): { readonly own: readonly DatasetVersion[]; readonly shared: readonly DatasetVersion[] } {
  const ofProject = uses.filter(use => use.projectId === projectId);
  const ofOthers = uses.filter(use => use.projectId !== projectId);
  const used = [...versionsInUse(ofProject, versions)];
  const usedByOthers = versionsInUse(ofOthers, versions);
  return {
    own: used.filter(version => !usedByOthers.has(version)),
    shared: used.filter(version => usedByOthers.has(version)),
  };
}

/** The dataset versions that are used, or are the origin of one that is. */
export function versionsInUse(
  uses: readonly DatasetUse[],
  versions: readonly DatasetVersion[],
): ReadonlySet<DatasetVersion> {
  const byId = new Map(versions.map(version => [version.id, version]));
  const reached = new Set<DatasetVersion>();
  for (const use of uses) {
    let version = byId.get(use.datasetVersionId);
    while (version !== undefined && !reached.has(version)) {
      reached.add(version);
      version = byId.get(parentOf(version.origin) ?? '');
    }
  }
  return reached;
}

/** What goes when this project is removed, for the question before it. */
export function contentsOfProject(id: string): Promise<ProjectContents> {
  const stores = [
    'projects',
    'projectVersions',
    'datasetVersions',
    'runs',
    'modelVersions',
    'deployments',
    'predictions',
    'monitorReports',
  ] as const;
  return read([...stores], async transaction => {
    const [projects, projectVersions, versions, runs, modelVersions, deployments, batches, monitorReports] =
      await Promise.all([
        transaction.objectStore('projects').getAll(),
        transaction.objectStore('projectVersions').getAll(),
        transaction.objectStore('datasetVersions').getAll(),
        transaction.objectStore('runs').getAll(),
        transaction.objectStore('modelVersions').index('byProject').count(id),
        transaction.objectStore('deployments').getAll(),
        transaction.objectStore('predictions').index('byProject').getAll(id),
        transaction.objectStore('monitorReports').index('byProject').count(id),
      ]);
    const uses = [...projects.map(projectUse), ...projectVersions, ...runs, ...deployments];
    const { own, shared } = datasetsOfProject(id, uses, versions);
    return {
      runs: runs.filter(run => run.projectId === id).length,
      modelVersions,
      deployments: deployments.filter(deployment => deployment.projectId === id).length,
      predictions: batches.reduce((rows, batch) => rows + batch.inputs.rows, 0),
      monitorReports,
      datasets: own,
      sharedDatasets: shared,
    };
  });
}

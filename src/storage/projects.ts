import type { Act } from '../lifecycle/governance/event.ts';
import { projectVersionOf } from '../lifecycle/data/project-version.ts';
import type { Project } from '../lifecycle/project.ts';
import { announce } from './changes.ts';
import { NotStoredError } from './errors.ts';
import { addEvent, changeOf, eventOf } from './governance/events.ts';
import { removeFrom, storesOfProject } from './project-removal.ts';
import { recordVisit } from './data/project-versions.ts';
import { read, write } from './transaction.ts';

/** Newest first. */
export function listProjects(): Promise<Project[]> {
  return read(['projects'], async ({ store }) =>
    (await store.getAll()).sort((a, b) => b.createdAt - a.createdAt),
  );
}

export function getProject(id: string): Promise<Project | undefined> {
  return read(['projects'], ({ store }) => store.get(id));
}

/**
 * Makes a project or changes one, and logs it. What it asks for before a deployment stays as it is stored
 * (`changeApprovalPolicy`), so that no page that read the project earlier takes it back.
 * @throws NotStoredError when its dataset version is not stored
 */
export async function saveProject(project: Project): Promise<void> {
  await write(['projects', 'datasetVersions', 'projectVersions', 'events'], 'strict', async transaction => {
    const projects = transaction.objectStore('projects');
    const [before, dataset] = await Promise.all([
      projects.get(project.id),
      transaction.objectStore('datasetVersions').get(project.datasetVersionId),
    ]);
    if (dataset === undefined) throw new NotStoredError('dataset version', project.datasetVersionId);
    const event = eventOfChange(before, project, dataset.name);
    if (event !== null) await addEvent(transaction.objectStore('events'), event);
    await projects.put(withStoredPolicy(project, before));
    await recordVisit(transaction, projectVersionOf(project.id, dataset, Date.now()));
  });
  announce('projects');
  announce('projectVersions');
  announce('events');
}

function withStoredPolicy({ approval: told, ...project }: Project, before: Project | undefined): Project {
  const approval = before === undefined ? told : before.approval;
  return approval === undefined ? project : { ...project, approval };
}

function eventOfChange(before: Project | undefined, after: Project, datasetName: string): Act | null {
  if (before === undefined)
    return eventOf('project created', after.id, after.name, datasetName, after.createdAt);
  if (after.problem === null || JSON.stringify(before.problem) === JSON.stringify(after.problem)) return null;
  const event = eventOf('problem defined', after.id, after.problem.target);
  return changeOf(event, describeProblem(before.problem), describeProblem(after.problem));
}

function describeProblem(problem: Project['problem']): string {
  if (problem === null) return 'none';
  const { target, task, positive, metric } = problem;
  return `${target}${positive === null ? '' : ` = ${positive}`}, ${task}, ${metric}`;
}

/**
 * Removes a project with its runs, models, deployments, predictions, reports and alerts, and the dataset
 * versions that no other project uses; all or nothing.
 * @throws NotStoredError when there is no such project
 */
export async function removeProject(id: string): Promise<void> {
  await write([...storesOfProject], 'strict', transaction => removeFrom(transaction, id));
  for (const store of storesOfProject) announce(store);
}

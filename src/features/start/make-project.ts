import type { Project } from '../../lifecycle/project.ts';
import { requestPersistence } from '../../storage/persistence.ts';
import { saveProject } from '../../storage/projects.ts';
import { projectName } from './project-name.ts';

/** Makes the project that grows from an imported table, and asks the browser once to keep the data for good. */
export async function makeProject(fileName: string, datasetVersionId: string): Promise<Project> {
  const project: Project = {
    id: crypto.randomUUID(),
    name: projectName(fileName),
    createdAt: Date.now(),
    datasetVersionId,
    problem: null,
  };
  await saveProject(project);
  // The answer is shown on the storage page; a refusal is no reason to stop.
  requestPersistence().catch((reason: unknown) =>
    console.warn('The browser was not asked to keep the data:', reason),
  );
  return project;
}

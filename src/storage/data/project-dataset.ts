import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { type ChangeListener, onChange } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { getDatasetVersion } from './datasets.ts';
import { getProject } from '../projects.ts';
import type { Project } from '../../lifecycle/project.ts';

/** A project, as it must be there. @throws NotStoredError */
export async function requireProject(id: string): Promise<Project> {
  const project = await getProject(id);
  if (project === undefined) throw new NotStoredError('project', id);
  return project;
}

/** A dataset version, as it must be there. @throws NotStoredError */
export async function requireDatasetVersion(id: string): Promise<DatasetVersion> {
  const version = await getDatasetVersion(id);
  if (version === undefined) throw new NotStoredError('dataset version', id);
  return version;
}

/** Calls `listener` after each change of these stores alone, until the returned function is called. */
export function onChangeOf(...stores: readonly string[]): (listener: () => void) => () => void {
  return listener => {
    const hear: ChangeListener = changed => {
      if (stores.includes(changed)) listener();
    };
    return onChange(hear);
  };
}

import type { StoreValue } from 'idb';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { announce } from '../changes.ts';
import { removeDataset, storesOfDataset } from './dataset-removal.ts';
import { projectUse, versionsInUse } from '../project-contents.ts';
import type { TerrariumSchema } from '../schema.ts';
import { read, write } from '../transaction.ts';

const datasetsAndUses = ['projects', 'projectVersions', 'runs', 'deployments', 'datasetVersions'] as const;
type GetAll = <Name extends (typeof datasetsAndUses)[number]>(
  store: Name,
) => Promise<StoreValue<TerrariumSchema, Name>[]>;

/**
 * Removes tables made before `madeBefore` that no project uses any more, or ever came to use: nobody could reach them.
 * An import makes its table visible just before its project is made, so that a new one may still get its project.
 */
export async function dropUnusedDatasets(madeBefore: number): Promise<void> {
  const found = await read([...datasetsAndUses], transaction =>
    unusedDatasets(store => transaction.objectStore(store).getAll(), madeBefore),
  );
  if (found.length === 0) return;
  await write([...datasetsAndUses, ...storesOfDataset], 'relaxed', async transaction => {
    const unused = await unusedDatasets(store => transaction.objectStore(store).getAll(), madeBefore);
    for (const version of unused) await removeDataset(transaction, version);
  });
  announce('datasetVersions');
}

async function unusedDatasets(getAll: GetAll, madeBefore: number): Promise<readonly DatasetVersion[]> {
  const [projects, projectVersions, runs, deployments, versions] = await Promise.all([
    getAll('projects'),
    getAll('projectVersions'),
    getAll('runs'),
    getAll('deployments'),
    getAll('datasetVersions'),
  ]);
  const uses = [...projects.map(projectUse), ...projectVersions, ...runs, ...deployments];
  const used = versionsInUse(uses, versions);
  return versions.filter(version => !used.has(version) && version.createdAt < madeBefore);
}

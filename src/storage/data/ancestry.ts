import { parentOf } from '../../lifecycle/data/dataset-version.ts';
import type { Ancestor } from '../../lifecycle/data/recipe.ts';
import { read } from '../transaction.ts';

/**
 * A version and those it was made from, back to the file. Of versions that were removed the record of a project that was
 * on them still says how they were made; empty where nothing is known of the version.
 */
export function readAncestry(datasetVersionId: string): Promise<readonly Ancestor[]> {
  return read(['datasetVersions', 'projectVersions'], async transaction => {
    const versions = transaction.objectStore('datasetVersions');
    const visits = transaction.objectStore('projectVersions').index('byVersion');
    const found: Ancestor[] = [];
    const seen = new Set<string>();
    let id: string | null = datasetVersionId;
    while (id !== null && !seen.has(id)) {
      seen.add(id);
      const version = await versions.get(id);
      const origin = version?.origin ?? (await visits.get(id))?.origin;
      if (origin === undefined) break;
      found.push({ origin, schema: version?.schema ?? null });
      id = parentOf(origin);
    }
    return found;
  });
}

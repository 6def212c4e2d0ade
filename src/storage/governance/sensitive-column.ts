import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { proposeSensitive } from '../../lifecycle/data/sensitive-columns.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { getDataDictionary, getPrivacyScan } from '../data/data-knowledge.ts';

/** The first column by which people may be treated differently; null where there is none. */
export async function sensitiveColumnOf(
  { projectId, problem }: Run,
  { id, schema }: DatasetVersion,
): Promise<string | null> {
  const [dictionary, scan] = await Promise.all([getDataDictionary(projectId), getPrivacyScan(id)]);
  return proposeSensitive(schema, problem.target, { dictionary, scan })[0]?.column ?? null;
}

import type { Questions } from '../../jobs/contracts/insight.ts';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { proposeSensitive } from '../../lifecycle/data/sensitive-columns.ts';
import { getDataDictionary, getPrivacyScan } from '../../storage/data/data-knowledge.ts';

export type FinishedRun = Extract<Run, { state: 'done' }>;

/** The first column by which people may be treated differently; null where there is none. */
export async function sensitiveColumnOf(
  { projectId, problem }: FinishedRun,
  { id, schema }: DatasetVersion,
): Promise<string | null> {
  const [dictionary, scan] = await Promise.all([getDataDictionary(projectId), getPrivacyScan(id)]);
  return proposeSensitive(schema, problem.target, { dictionary, scan })[0]?.column ?? null;
}

/** As documents and reports ask about fairness: by that column, for the positive class or the first one. */
export function fairnessAsks(
  { problem, result }: FinishedRun,
  column: string,
): Questions['fairness']['asks'] {
  const first = result.test.task === 'classification' ? (result.test.classes[0] ?? null) : null;
  return { columns: [column], positive: problem.positive ?? first };
}

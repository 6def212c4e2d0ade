import { deviceFacts } from '../../../jobs/device-facts.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import type { FeasibilityGrounds } from '../../../lifecycle/feasibility/assess-feasibility.ts';
import { feasibilityGrounds } from '../../../lifecycle/feasibility/feasibility-grounds.ts';
import type { Project } from '../../../lifecycle/project.ts';
import { getDataDictionary, getPrivacyScan } from '../../../storage/data/data-knowledge.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { latestQualityReport } from '../../../storage/data/quality-reports.ts';

/** Told when something of it changes. */
export const onKnowledge = onChangeOf('qualityReports', 'privacyScans', 'dataDictionaries');

/** What is kept of a dataset version, and what the device is, that feasibility is judged by. */
export async function readKnowledge(
  { id, problem }: Project,
  dataset: DatasetVersion,
): Promise<Omit<FeasibilityGrounds, 'measures'>> {
  const [quality, privacy, dictionary] = await Promise.all([
    latestQualityReport(dataset.id),
    getPrivacyScan(dataset.id),
    getDataDictionary(id),
  ]);
  return feasibilityGrounds({ problem, dataset, quality, privacy, dictionary }, deviceFacts());
}

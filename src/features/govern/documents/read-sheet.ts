import { datasheet } from '../../../lifecycle/documents/datasheet.ts';
import { getDataDictionary, getPrivacyScan, listDataSources } from '../../../storage/data/data-knowledge.ts';
import { requireDatasetVersion, requireProject } from '../../../storage/data/project-dataset.ts';
import { latestQualityReport } from '../../../storage/data/quality-reports.ts';
import { getDocument } from '../../../storage/governance/documents.ts';

/** The datasheet of the table that a project is on, with the words that were written. */
export async function readSheet(projectId: string) {
  const project = await requireProject(projectId);
  const dataset = await requireDatasetVersion(project.datasetVersionId);
  const [sources, dictionary, quality, privacy, words] = await Promise.all([
    listDataSources(projectId),
    getDataDictionary(projectId),
    latestQualityReport(dataset.id),
    getPrivacyScan(dataset.id),
    getDocument('datasheet', dataset.id),
  ]);
  const known = { name: project.name, dataset, sources, dictionary, quality, privacy };
  return {
    written: datasheet(known, words?.words ?? {}),
    of: { projectId, kind: 'datasheet', subject: dataset.id } as const,
    name: project.name,
  };
}

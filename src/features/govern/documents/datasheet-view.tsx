import { datasheet } from '../../../lifecycle/documents/datasheet.ts';
import { getDataDictionary, getPrivacyScan, listDataSources } from '../../../storage/data/data-knowledge.ts';
import { getDocument } from '../../../storage/governance/documents.ts';
import { onChangeOf, requireDatasetVersion, requireProject } from '../../../storage/data/project-dataset.ts';
import { latestQualityReport } from '../../../storage/data/quality-reports.ts';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { GovernViewProps } from '../govern-views.ts';
import { DocumentEditor } from './document-editor.tsx';

const onSheet = onChangeOf(
  'documents',
  'projects',
  'dataSources',
  'dataDictionaries',
  'qualityReports',
  'privacyScans',
);

/** Where the table comes from, what is in it, and what it may be used for. */
export function DatasheetView({ projectId }: GovernViewProps) {
  const loaded = useLatest(useLoaded(() => readSheet(projectId), [projectId], onSheet));
  return (
    <WhenLoaded
      loaded={loaded}
      loadingLabel="Reading the table…"
      failedTitle="The datasheet could not be made"
    >
      {({ written, of, name }) => (
        <DocumentEditor key={of.subject} written={written} of={of} fileName={`${name}-datasheet`} />
      )}
    </WhenLoaded>
  );
}

async function readSheet(projectId: string) {
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

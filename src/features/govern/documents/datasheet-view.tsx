import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { GovernViewProps } from '../govern-views.ts';
import { DocumentEditor } from './document-editor.tsx';
import { readSheet } from './read-sheet.ts';

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

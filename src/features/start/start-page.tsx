import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from '../../ui/buttons/button.tsx';
import { DropZone } from '../../ui/files/drop-zone.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Loading } from '../../ui/loading/loading.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { ImportProgress } from './import-progress.tsx';
import { PasteTable } from './paste-table.tsx';
import { ProjectList } from './project-list.tsx';
import { SampleList } from './sample-list.tsx';
import { acceptedFiles, tableOf } from './table-files.ts';
import { useFocusOnReturn } from './use-focus-on-return.ts';
import { useImport } from './use-import.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useLaunchedFiles } from './use-launched-files.ts';
import { usePastedTable } from './use-pasted-table.ts';
import { useSharedFiles } from './use-shared-files.ts';
import './start-page.css';

const ImportPreviewPage = lazy(async () => {
  const { ImportPreviewPage } = await import('./preview/import-preview-page.tsx');
  return { default: ImportPreviewPage };
});

/** The first page: what Terrarium is, the ways to bring a table in, and the projects that are here. */
export function StartPage() {
  const { candidate, looking, importing, openTable, openSample, correct, confirm, cancel, discard } =
    useImport();
  const [pasting, setPasting] = useState(false);
  const busy = importing.state === 'running' || looking.state === 'running';
  const place = useRef<HTMLDivElement>(null);
  useFocusOnReturn(place, candidate === null && !busy);
  const openFiles = (files: readonly File[]) => {
    const input = tableOf(files);
    if (input !== null) openTable({ ...input, origin: 'file' });
  };
  const openText = (text: string) =>
    openTable({
      source: new Blob([text], { type: 'text/csv' }),
      fileName: 'Pasted table.csv',
      origin: 'paste',
    });
  const taken = busy || candidate !== null;
  usePastedTable(taken, openFiles, openText);
  useDroppedFiles(taken, openFiles);
  useLaunchedFiles(openFiles);
  const sharingFailed = useSharedFiles(openFiles);
  if (candidate !== null)
    return (
      <Suspense fallback={<Loading />}>
        <ImportPreviewPage
          candidate={candidate}
          looking={looking}
          importing={importing}
          onCorrect={correct}
          onImport={confirm}
          onStop={cancel}
          onDiscard={discard}
        />
      </Suspense>
    );
  return (
    <Stack gap={6}>
      <PageHeader
        title="From a table to a monitored model, in this tab"
        description="Terrarium takes your data through the whole machine-learning lifecycle on this device: nothing is uploaded, and it works with the network unplugged."
      />
      <Stack gap={3}>
        <div ref={place} tabIndex={-1} className="start-open">
          <DropZone
            buttonLabel="Open a table"
            accept={acceptedFiles}
            busy={busy}
            multiple
            onFiles={openFiles}
            hint="Drop CSV, Excel, Parquet or JSON files here, also packed as gzip or ZIP, or paste rows copied from a spreadsheet. Several files with the same columns become one table."
          >
            <Button aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
              Paste a table
            </Button>
          </DropZone>
        </div>
        {pasting && <PasteTable busy={busy} onText={openText} />}
        {sharingFailed && <ErrorNotice title="What was shared was not opened" error={sharingFailed} />}
        <ImportProgress importing={looking.state === 'idle' ? importing : looking} onCancel={cancel} />
      </Stack>
      <ProjectList />
      <SampleList busy={busy} onOpen={openSample} />
    </Stack>
  );
}

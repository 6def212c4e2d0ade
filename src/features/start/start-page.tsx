import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Stack } from '../../ui/stack.tsx';
import { PasteTable } from './paste-table.tsx';
import { ProjectList } from './project-list.tsx';
import { SampleList } from './sample-list.tsx';
import { type ImportState, useImport } from './use-import.ts';
import { usePastedTable } from './use-pasted-table.ts';
import './start-page.css';

const accepted = '.csv,.tsv,.txt,.tab,text/csv,text/tab-separated-values,text/plain';

/** The first page: what Terrarium is, the ways to bring a table in, and the projects that are here. */
export function StartPage() {
  const { importing, openTable, openSample, cancel } = useImport();
  const [pasting, setPasting] = useState(false);
  const busy = importing.state === 'running';
  const openFile = (file: File) => void openTable({ source: file, fileName: file.name, origin: 'file' });
  const openText = (text: string) =>
    void openTable({
      source: new Blob([text], { type: 'text/csv' }),
      fileName: 'Pasted table.csv',
      origin: 'paste',
    });
  usePastedTable(busy, openFile, openText);
  return (
    <Stack gap={6}>
      <PageHeader
        title="From a table to a monitored model, in this tab"
        description="Terrarium takes your data through the whole machine-learning lifecycle on this device: nothing is uploaded, and it works with the network unplugged."
      />
      <Stack gap={3}>
        <DropZone
          buttonLabel="Open a table"
          accept={accepted}
          busy={busy}
          onFile={openFile}
          hint="Drop a CSV or TSV file here, or paste rows copied from a spreadsheet. The first row names the columns."
        >
          <Button aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
            Paste a table
          </Button>
        </DropZone>
        {pasting && <PasteTable busy={busy} onText={openText} />}
        <ImportProgress importing={importing} onCancel={cancel} />
      </Stack>
      <ProjectList />
      <SampleList busy={busy} onOpen={sample => void openSample(sample)} />
    </Stack>
  );
}

function ImportProgress({
  importing,
  onCancel,
}: {
  readonly importing: ImportState;
  readonly onCancel: () => void;
}) {
  switch (importing.state) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div className="start-import">
          <Progress
            label={importing.progress?.phase ?? `Opening ${importing.fileName}`}
            fraction={importing.progress?.fraction ?? null}
            detail={importing.progress?.detail ?? importing.fileName}
          />
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      );
    case 'failed':
      return (
        <ErrorNotice
          title={`${importing.fileName} could not be opened; nothing was changed`}
          error={importing.error}
        />
      );
    default:
      return importing satisfies never;
  }
}

import { useState } from 'react';
import { type BackupSummary, exportEverything, importEverything } from '../../storage/backup/backup.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { download } from '../../ui/files/download.ts';
import { DropZone } from '../../ui/files/drop-zone.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatBytes } from '../../ui/format/format-bytes.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { describeImport } from './describe-import.ts';

type Work =
  | { readonly state: 'idle' }
  | { readonly state: 'exporting' }
  | { readonly state: 'exported'; readonly fileName: string; readonly bytes: number }
  | { readonly state: 'importing'; readonly fileName: string }
  | { readonly state: 'imported'; readonly fileName: string; readonly summary: BackupSummary }
  | { readonly state: 'failed'; readonly title: string; readonly error: Error };

/** Everything into one file, and such a file back in. */
export function BackupPanel() {
  const [work, setWork] = useState<Work>({ state: 'idle' });
  const busy = work.state === 'exporting' || work.state === 'importing';
  const fail = (title: string) => (reason: unknown) =>
    setWork({ state: 'failed', title, error: reason instanceof Error ? reason : new Error(String(reason)) });
  const save = async () => {
    setWork({ state: 'exporting' });
    const file = await exportEverything();
    const fileName = `terrarium-${new Date().toISOString().slice(0, 10)}.terrarium`;
    download(file, fileName);
    setWork({ state: 'exported', fileName, bytes: file.size });
  };
  const restore = async (file: File) => {
    setWork({ state: 'importing', fileName: file.name });
    setWork({ state: 'imported', fileName: file.name, summary: await importEverything(file) });
  };
  return (
    <Panel
      title="Backup"
      description="One file holds everything: tables, projects, models, predictions and the event log. It is not encrypted: keep it where you would keep the tables."
    >
      <Stack gap={4}>
        <DropZone
          buttonLabel="Import a backup"
          accept=".terrarium"
          busy={busy}
          hint="Drop a .terrarium file here. It is checked first; what is stored here already stays as it is."
          onFile={file => void restore(file).catch(fail(`${file.name} was not imported`))}
        >
          <Button
            busy={work.state === 'exporting'}
            disabled={work.state === 'importing'}
            onClick={() => void save().catch(fail('The export did not succeed'))}
          >
            Export everything
          </Button>
        </DropZone>
        <Outcome work={work} />
      </Stack>
    </Panel>
  );
}

function Outcome({ work }: { readonly work: Work }) {
  switch (work.state) {
    case 'idle':
      return null;
    case 'exporting':
      return <p role="status">Packing everything into one file…</p>;
    case 'importing':
      return <p role="status">Checking and importing {work.fileName}…</p>;
    case 'exported':
      return (
        <Notice tone="success" title="Exported">
          {work.fileName}, {formatBytes(work.bytes)}.
        </Notice>
      );
    case 'imported':
      return (
        <Notice tone="success" title={`${work.fileName} was imported`}>
          {describeImport(work.summary)}
        </Notice>
      );
    case 'failed':
      return <ErrorNotice title={work.title} error={work.error} />;
    default:
      return work satisfies never;
  }
}

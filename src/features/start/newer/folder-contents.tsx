import { useRef, useState } from 'react';
import type { TableInput } from '../../../jobs/contracts/ingest.ts';
import type { FolderFile } from '../../../lifecycle/data/folder-file.ts';
import type { Deployment } from '../../../lifecycle/deployment/registry.ts';
import { takeFolderFiles, unwatchFolder, type WatchedFolder } from '../../../storage/data/watched-folders.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { formatTime } from '../../../ui/format/format-time.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { tableOf } from '../table-files.ts';
import { FolderFiles } from './folder-files.tsx';
import { FolderPrediction } from './folder-prediction.tsx';
import { type FolderSight, type OfferedEntry, useFolder } from './use-folder.ts';

/** What lies new in a watched folder, and what can be done with it. */
export function FolderContents({
  folder,
  deployment,
  busy,
  onAdd,
  onChoose,
}: {
  readonly folder: WatchedFolder;
  /** What answers predictions here; null while nothing does. */
  readonly deployment: Deployment | null;
  readonly busy: boolean;
  readonly onAdd: (table: TableInput, whenStored: () => Promise<void>) => void;
  readonly onChoose: () => void;
}) {
  const { sight, offered, look, ask } = useFolder(folder);
  const [predicted, setPredicted] = useState<OfferedEntry | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const take = (files: readonly FolderFile[]) => takeFolderFiles(folder.id, files);
  const guarded = (work: Promise<void>) => {
    setError(null);
    place.current?.focus();
    work.catch((reason: unknown) => setError(reason instanceof Error ? reason : new Error(String(reason))));
  };
  const add = (entries: readonly OfferedEntry[]) => {
    const table = tableOf(entries.map(({ file }) => file));
    if (table !== null) onAdd(table, () => take(entries));
  };
  return (
    <div ref={place} tabIndex={-1} className="start-open">
      <Stack gap={3}>
        {error && <ErrorNotice title="That did not succeed" error={error} />}
        <FolderState
          name={folder.handle.name}
          sight={sight}
          offered={offered.length}
          onAsk={() => guarded(ask())}
        />
        {offered.length > 0 && (
          <FolderFiles
            files={offered}
            busy={busy}
            onAdd={add}
            onPredict={deployment === null ? null : setPredicted}
            onLeaveOut={entries => guarded(take(entries))}
          />
        )}
        {predicted !== null && deployment !== null && (
          <FolderPrediction
            key={`${predicted.name} ${predicted.modifiedAt}`}
            entry={predicted}
            deployment={deployment}
            onPredicted={() => guarded(take([predicted]))}
          />
        )}
        <Row>
          {sight.state === 'seen' && <Button onClick={look}>Look again</Button>}
          <Button onClick={onChoose}>Choose another folder</Button>
          <Button variant="quiet" onClick={() => guarded(unwatchFolder(folder))}>
            Stop watching
          </Button>
        </Row>
      </Stack>
    </div>
  );
}

function FolderState({
  name,
  sight,
  offered,
  onAsk,
}: {
  readonly name: string;
  readonly sight: FolderSight;
  readonly offered: number;
  readonly onAsk: () => void;
}) {
  switch (sight.state) {
    case 'looking':
      return <p className="import-note">Looking into {name}…</p>;
    case 'closed':
      return (
        <Notice
          title={`Terrarium may look into ${name} only when you say so again`}
          actions={
            <Button variant="primary" onClick={onAsk}>
              Allow
            </Button>
          }
        >
          After the page was loaded anew the browser asks for every folder once more.
        </Notice>
      );
    case 'failed':
      return <ErrorNotice title={`${name} cannot be read`} error={sight.error} />;
    case 'seen':
      return (
        <p className="import-note" role="status">
          {offered === 0
            ? `Nothing new in ${name}. Looked at ${formatTime(sight.at)}; looks again by itself while this page is seen.`
            : `${offered} new or changed ${offered === 1 ? 'file' : 'files'} in ${name}.`}
        </p>
      );
    default:
      return sight satisfies never;
  }
}

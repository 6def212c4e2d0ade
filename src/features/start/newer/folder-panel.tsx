import { useState } from 'react';
import type { TableInput } from '../../../jobs/contracts/ingest.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { currentDeployment } from '../../../storage/models/registry.ts';
import { getWatchedFolder, watchFolder } from '../../../storage/data/watched-folders.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import { canWatchFolders, chooseFolder } from './folder-access.ts';
import { FolderContents } from './folder-contents.tsx';

const onFolders = onChangeOf('watchedFolders');

/** A folder of this device whose new files are offered one by one; where the browser has no such thing, it says so. */
export function FolderPanel({
  projectId,
  busy,
  onAdd,
}: {
  readonly projectId: string;
  readonly busy: boolean;
  readonly onAdd: (table: TableInput, whenStored: () => Promise<void>) => void;
}) {
  const loaded = useLoaded(() => readWatch(projectId), [projectId], onFolders);
  const [error, setError] = useState<Error | null>(null);
  const choose = async () => {
    setError(null);
    try {
      const handle = await chooseFolder();
      if (handle !== null) await watchFolder(projectId, handle);
    } catch (reason) {
      setError(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
  return (
    <Panel
      title="A watched folder"
      description="Files that are put into it are offered here: to become part of the table, or to be predicted. Nothing in it is changed."
    >
      <Stack gap={3}>
        {error && <ErrorNotice title="The folder is not watched" error={error} />}
        {canWatchFolders() ? (
          <WhenLoaded
            loaded={loaded}
            loadingLabel="Reading the folder…"
            failedTitle="The watched folder could not be read"
          >
            {({ folder, deployment }) =>
              folder === undefined ? (
                <Row>
                  <Button onClick={() => void choose()}>Choose a folder</Button>
                </Row>
              ) : (
                <FolderContents
                  key={folder.id}
                  folder={folder}
                  deployment={deployment}
                  busy={busy}
                  onAdd={onAdd}
                  onChoose={() => void choose()}
                />
              )
            }
          </WhenLoaded>
        ) : (
          <p className="import-note">
            This browser does not let a page watch a folder; current Chrome and Edge on a computer do. Choose
            the files above instead.
          </p>
        )}
      </Stack>
    </Panel>
  );
}

async function readWatch(projectId: string) {
  const [folder, deployment] = await Promise.all([getWatchedFolder(projectId), currentDeployment(projectId)]);
  return { folder, deployment: deployment ?? null };
}

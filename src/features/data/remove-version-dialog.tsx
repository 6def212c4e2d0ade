import { useState } from 'react';
import type { ProjectVersion } from '../../lifecycle/project-version.ts';
import { type VersionDependants, dependantsOfVersion, removeVersion } from '../../storage/version-removal.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { WhenLoaded } from '../../ui/when-loaded.tsx';
import { listDependants } from './list-dependants.ts';

/** Asks before a version is removed, naming all that goes with it; open while there is a version. */
export function RemoveVersionDialog({
  projectId,
  version,
  onClose,
}: {
  readonly projectId: string;
  readonly version: ProjectVersion | null;
  readonly onClose: () => void;
}) {
  const id = version?.datasetVersionId;
  const dependants = useLoaded(
    async () => (id === undefined ? null : dependantsOfVersion(projectId, id)),
    [projectId, id],
  );
  const [removing, setRemoving] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const close = () => {
    setError(null);
    onClose();
  };
  const stays = dependants.state === 'done' && dependants.value?.obstacle != null;
  const remove = async () => {
    if (id === undefined || stays) return close();
    setRemoving(true);
    setError(null);
    try {
      await removeVersion(projectId, id);
      onClose();
    } catch (reason) {
      setError(reason instanceof Error ? reason : new Error(String(reason)));
    } finally {
      setRemoving(false);
    }
  };
  return (
    <ConfirmDialog
      open={version !== null}
      title={`Remove version ${id?.slice(0, 8) ?? ''}?`}
      confirmLabel={stays ? 'Keep it' : 'Remove version'}
      danger={!stays}
      busy={removing || dependants.state === 'loading'}
      onConfirm={() => void remove()}
      onCancel={close}
    >
      {error && <ErrorNotice title="The version was not removed" error={error} />}
      <WhenLoaded
        loaded={dependants}
        loadingLabel="Looking what hangs on it…"
        failedTitle="What hangs on it could not be read"
      >
        {value => (value === null ? null : <Dependants dependants={value} />)}
      </WhenLoaded>
    </ConfirmDialog>
  );
}

function Dependants({ dependants }: { readonly dependants: VersionDependants }) {
  if (dependants.obstacle !== null) return <p>{dependants.obstacle}</p>;
  return (
    <>
      <p>This cannot be undone. With its values go:</p>
      <ul>
        {listDependants(dependants).map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>Versions made from it stay, and the history keeps that it was there.</p>
    </>
  );
}

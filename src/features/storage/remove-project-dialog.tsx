import { useState } from 'react';
import type { Project } from '../../lifecycle/project.ts';
import { contentsOfProject } from '../../storage/project-contents.ts';
import { removeProject } from '../../storage/projects.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { WhenLoaded } from '../../ui/when-loaded.tsx';
import { listContents } from './list-contents.ts';

/** Asks before a project is removed, naming all that goes with it; open while there is a project. */
export function RemoveProjectDialog({
  project,
  onCancel,
  onRemoved,
}: {
  readonly project: Project | null;
  readonly onCancel: () => void;
  readonly onRemoved: () => void;
}) {
  const id = project?.id;
  const contents = useLoaded(async () => (id === undefined ? null : contentsOfProject(id)), [id]);
  const [removing, setRemoving] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const cancel = () => {
    setError(null);
    onCancel();
  };
  const remove = async () => {
    if (id === undefined) return;
    setError(null);
    setRemoving(true);
    try {
      await removeProject(id);
      onRemoved();
    } catch (reason) {
      setError(reason instanceof Error ? reason : new Error(String(reason)));
    } finally {
      setRemoving(false);
    }
  };
  return (
    <ConfirmDialog
      open={project !== null}
      title={`Remove “${project?.name ?? ''}”?`}
      confirmLabel="Remove project"
      danger
      busy={removing}
      onConfirm={() => void remove()}
      onCancel={cancel}
    >
      {error && <ErrorNotice title="The project was not removed" error={error} />}
      <WhenLoaded
        loaded={contents}
        loadingLabel="Looking what goes with it…"
        failedTitle="What goes with it could not be read"
      >
        {value => (value === null ? null : <Contents {...listContents(value)} />)}
      </WhenLoaded>
    </ConfirmDialog>
  );
}

function Contents({ goes, stays }: ReturnType<typeof listContents>) {
  return (
    <>
      <p>This cannot be undone. With the project go:</p>
      <ul>
        {goes.map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {stays.map(item => (
        <p key={item}>{item}</p>
      ))}
    </>
  );
}

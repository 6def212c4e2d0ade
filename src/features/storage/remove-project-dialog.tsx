import type { Project } from '../../lifecycle/project.ts';
import { contentsOfProject } from '../../storage/project-contents.ts';
import { removeProject } from '../../storage/projects.ts';
import { RemovalDialog } from '../../ui/dialogs/removal-dialog.tsx';
import { listContents } from './list-contents.ts';

/** Asks before a project is removed, naming all that goes with it; open while there is a project. */
export function RemoveProjectDialog({
  project,
  onClose,
}: {
  readonly project: Project | null;
  readonly onClose: (removed: boolean) => void;
}) {
  return (
    <RemovalDialog
      subject={project?.id ?? null}
      title={`Remove “${project?.name ?? ''}”?`}
      what="project"
      load={contentsOfProject}
      remove={removeProject}
      onClose={onClose}
    >
      {contents => <Contents {...listContents(contents)} />}
    </RemovalDialog>
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

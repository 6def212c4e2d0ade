import type { ProjectVersion } from '../../../lifecycle/data/project-version.ts';
import {
  type VersionDependants,
  dependantsOfVersion,
  removeVersion,
} from '../../../storage/data/version-removal.ts';
import { RemovalDialog } from '../../../ui/dialogs/removal-dialog.tsx';
import { listDependants, sentenceOfDescendants } from './list-dependants.ts';

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
  const id = version?.datasetVersionId ?? null;
  return (
    <RemovalDialog
      subject={id}
      title={`Remove version ${id?.slice(0, 8) ?? ''}?`}
      what="version"
      load={version => dependantsOfVersion(projectId, version)}
      mustStay={({ obstacle }) => obstacle !== null}
      remove={version => removeVersion(projectId, version)}
      onClose={onClose}
    >
      {dependants => <Dependants dependants={dependants} />}
    </RemovalDialog>
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
      <p>{sentenceOfDescendants(dependants.descendants)}</p>
    </>
  );
}

import { useEffect, useEffectEvent, useRef } from 'react';
import { phasePath } from '../../../lifecycle/phases.ts';
import type { Project } from '../../../lifecycle/project.ts';
import { onChangeOf, requireProject } from '../../../storage/data/project-dataset.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { DropZone } from '../../../ui/files/drop-zone.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import { ImportProgress } from '../import-progress.tsx';
import { acceptedFiles, tableOf } from '../table-files.ts';
import { useDroppedFiles } from '../use-dropped-files.ts';
import { useFocusOnReturn } from '../use-focus-on-return.ts';
import { takeHandedFiles } from './handed-files.ts';
import { FolderPanel } from './folder-panel.tsx';
import { NewerPreview } from './newer-preview.tsx';
import { useNewerFile } from './use-newer-file.ts';

const onProjects = onChangeOf('projects');

/** Where newer data come to a project: files that become the next version of its table, and a folder that is watched. */
export function NewDataPage({ projectId }: { readonly projectId: string }) {
  const project = useLatest(useLoaded(() => requireProject(projectId), [projectId], onProjects));
  return (
    <WhenLoaded
      loaded={project}
      loadingLabel="Opening the project…"
      failedTitle="The project could not be opened"
    >
      {value => <NewData project={value} />}
    </WhenLoaded>
  );
}

function NewData({ project }: { readonly project: Project }) {
  const { candidate, looking, importing, open, correct, confirm, cancel, discard } = useNewerFile(project);
  const busy = looking.state === 'running' || importing.state === 'running';
  const place = useRef<HTMLDivElement>(null);
  useFocusOnReturn(place, candidate === null && !busy);
  const openFiles = (files: readonly File[]) => {
    const table = tableOf(files);
    if (table !== null) open(table);
  };
  useDroppedFiles(busy || candidate !== null, openFiles);
  const openHanded = useEffectEvent(() => openFiles(takeHandedFiles()));
  useEffect(() => openHanded(), []);
  if (candidate !== null)
    return (
      <NewerPreview
        project={project}
        candidate={candidate}
        looking={looking}
        importing={importing}
        onCorrect={correct}
        onImport={confirm}
        onStop={cancel}
        onDiscard={discard}
      />
    );
  return (
    <Stack gap={5}>
      <PageHeader
        title="New data"
        description="Newer rows become the next version of the table; the version before is kept. The cleaning steps that were recorded on it are taken on them too."
        actions={<ButtonLink href={phasePath(project.id, 'data')}>Back to the table</ButtonLink>}
      />
      <Panel
        title="A newer file"
        description="Or several with the same columns. They are looked over first; nothing is stored before."
      >
        <Stack gap={3}>
          <div ref={place} tabIndex={-1} className="start-open">
            <DropZone
              buttonLabel="Choose newer files"
              accept={acceptedFiles}
              busy={busy}
              multiple
              onFiles={openFiles}
              hint="Or drop them here. They are read on this device."
            />
          </div>
          <ImportProgress importing={looking} onCancel={cancel} />
        </Stack>
      </Panel>
      <FolderPanel projectId={project.id} busy={busy} onAdd={open} />
    </Stack>
  );
}

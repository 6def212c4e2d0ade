import { useSearchParams } from 'wouter';
import type { DatasetVersion } from '../../lifecycle/dataset-version.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import type { Project } from '../../lifecycle/project.ts';
import { proposeTarget } from '../../lifecycle/propose-target.ts';
import { onChangeOf, requireDatasetVersion, requireProject } from '../../storage/project-dataset.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { WhenLoaded } from '../../ui/when-loaded.tsx';
import { ColumnGallery } from './column-gallery.tsx';
import { RelationsPanel } from './relations-panel.tsx';

const onProjects = onChangeOf('projects');

/** How the values of every column are spread, and how each column relates to the one to be predicted. */
export function ExplorePage({ projectId }: { readonly projectId: string }) {
  const loaded = useLoaded(() => readExplored(projectId), [projectId], onProjects);
  return (
    <Stack gap={5}>
      <PageHeader
        title="Explore"
        description="How the values of each column are spread, over all rows, and which columns go together with the one to be predicted."
        actions={
          <ButtonLink href={phasePath(projectId, 'problem')} variant="primary">
            Choose what to predict
          </ButtonLink>
        }
      />
      <WhenLoaded
        loaded={loaded}
        loadingLabel="Opening the table…"
        failedTitle="The table could not be opened"
      >
        {({ project, dataset }) => <Explored project={project} dataset={dataset} />}
      </WhenLoaded>
    </Stack>
  );
}

async function readExplored(projectId: string) {
  const project = await requireProject(projectId);
  return { project, dataset: await requireDatasetVersion(project.datasetVersionId) };
}

/** The chosen target is in the address, so that it can be shared and gone back to. */
function Explored({ project, dataset }: { readonly project: Project; readonly dataset: DatasetVersion }) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('target');
  const known = dataset.schema.some(({ name }) => name === asked);
  const target = known ? asked : (project.problem?.target ?? proposeTarget(dataset.profile));
  return (
    <>
      <RelationsPanel
        datasetVersionId={dataset.id}
        profile={dataset.profile}
        target={target}
        onTarget={name => setSearch({ target: name }, { replace: true })}
      />
      <ColumnGallery key={dataset.id} profile={dataset.profile} />
    </>
  );
}

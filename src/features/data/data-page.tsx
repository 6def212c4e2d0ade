import { useSearchParams } from 'wouter';
import { newDataPath, phasePath } from '../../lifecycle/phases.ts';
import type { Project } from '../../lifecycle/project.ts';
import { onChangeOf, requireDatasetVersion, requireProject } from '../../storage/data/project-dataset.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { useLatest } from '../../ui/loading/use-latest.ts';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { viewNamed } from '../../ui/layout/page-views.ts';
import { ViewNavigation } from '../../ui/layout/view-navigation.tsx';
import { WhenLoaded } from '../../ui/loading/when-loaded.tsx';
import { dataViewPath } from './data-addresses.ts';
import { dataViews } from './data-views.ts';
import './data-page.css';

const onProjects = onChangeOf('projects');

/** The table as it was read and what is known of it, in views that the address names. */
export function DataPage({ projectId }: { readonly projectId: string }) {
  const project = useLoaded(() => requireProject(projectId), [projectId], onProjects);
  const [search] = useSearchParams();
  const shown = viewNamed(dataViews, search.get('view'));
  return (
    <Stack gap={5}>
      <PageHeader
        title="Data"
        description="Look the table over before anything is learned from it. What a column is taken for can be changed in its head."
        actions={
          <>
            <ButtonLink href={newDataPath(projectId)}>Add newer data</ButtonLink>
            <ButtonLink href={phasePath(projectId, 'problem')} variant="primary">
              Choose what to predict
            </ButtonLink>
          </>
        }
      />
      <ViewNavigation
        label="Views of the data"
        views={dataViews.map(({ id, label }) => ({
          label,
          href: dataViewPath(projectId, id),
          current: id === shown.id,
        }))}
      />
      <WhenLoaded
        loaded={project}
        loadingLabel="Opening the project…"
        failedTitle="The project could not be opened"
      >
        {value => <StoredTable project={value} view={shown.id} />}
      </WhenLoaded>
    </Stack>
  );
}

function StoredTable({ project, view }: { readonly project: Project; readonly view: string }) {
  const { datasetVersionId } = project;
  const dataset = useLatest(useLoaded(() => requireDatasetVersion(datasetVersionId), [datasetVersionId]));
  const { View } = viewNamed(dataViews, view);
  return (
    <WhenLoaded
      loaded={dataset}
      loadingLabel="Opening the table…"
      failedTitle="The table could not be opened"
    >
      {value => <View project={project} dataset={value} />}
    </WhenLoaded>
  );
}

import { useSearchParams } from 'wouter';
import { onChangeOf, requireDatasetVersion, requireProject } from '../../storage/data/project-dataset.ts';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { viewNamed } from '../../ui/layout/page-views.ts';
import { ViewNavigation } from '../../ui/layout/view-navigation.tsx';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../ui/loading/when-loaded.tsx';
import { problemViewPath } from './problem-addresses.ts';
import { problemViews } from './problem-views.ts';
import { useBusinessProblem } from './use-business-problem.ts';

const onProjects = onChangeOf('projects');

/** What is asked of the table, why, and what an answer has to be worth. */
export function ProblemPage({ projectId }: { readonly projectId: string }) {
  const [search] = useSearchParams();
  const shown = viewNamed(problemViews, search.get('view'));
  const asked = useLoaded(() => readAsked(projectId), [projectId], onProjects);
  const { loaded: business, change } = useBusinessProblem(projectId);
  return (
    <Stack gap={5}>
      <PageHeader
        title="Problem"
        description="What is asked, why, and what an answer has to be worth. Task, metric and positive class follow from the column to predict, each with its reason, and each can be changed."
      />
      <ViewNavigation
        label="Views of the problem"
        views={problemViews.map(({ id, label }) => ({
          label,
          href: problemViewPath(projectId, id),
          current: id === shown.id,
        }))}
      />
      <WhenLoaded
        loaded={asked}
        loadingLabel="Opening the table…"
        failedTitle="The table could not be opened"
      >
        {({ project, dataset }) => (
          <WhenLoaded
            loaded={business}
            loadingLabel="Reading the problem…"
            failedTitle="The problem could not be read"
          >
            {wanted => (
              <shown.View
                key={`${shown.id} ${dataset.id}`}
                project={project}
                dataset={dataset}
                business={wanted}
                change={change}
              />
            )}
          </WhenLoaded>
        )}
      </WhenLoaded>
    </Stack>
  );
}

async function readAsked(projectId: string) {
  const project = await requireProject(projectId);
  return { project, dataset: await requireDatasetVersion(project.datasetVersionId) };
}

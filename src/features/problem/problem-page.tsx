import { proposeTarget } from '../../lifecycle/propose-target.ts';
import { onChangeOf, requireDatasetVersion, requireProject } from '../../storage/project-dataset.ts';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../ui/loading/when-loaded.tsx';
import { choiceOf, choiceOfProblem } from './problem-choice.ts';
import { ProblemForm } from './problem-form.tsx';

const onProjects = onChangeOf('projects');

/** What is asked of the table: the column to predict, and what follows from it. */
export function ProblemPage({ projectId }: { readonly projectId: string }) {
  const loaded = useLoaded(() => readAsked(projectId), [projectId], onProjects);
  return (
    <Stack gap={5}>
      <PageHeader
        title="Problem"
        description="Name the column to predict. Task, metric and positive class follow from it, each with its reason, and each can be changed."
      />
      <WhenLoaded
        loaded={loaded}
        loadingLabel="Opening the table…"
        failedTitle="The table could not be opened"
      >
        {({ project, dataset }) => (
          <ProblemForm
            key={dataset.id}
            project={project}
            dataset={dataset}
            initial={initialChoice(project, dataset)}
          />
        )}
      </WhenLoaded>
    </Stack>
  );
}

type Asked = Awaited<ReturnType<typeof readAsked>>;

async function readAsked(projectId: string) {
  const project = await requireProject(projectId);
  return { project, dataset: await requireDatasetVersion(project.datasetVersionId) };
}

/** What was saved before, as far as the table still has that column; else what the table suggests. */
function initialChoice({ problem }: Asked['project'], { profile }: Asked['dataset']) {
  if (problem !== null && profile.some(({ name }) => name === problem.target))
    return choiceOfProblem(problem);
  const target = proposeTarget(profile);
  return target === null ? null : choiceOf(target);
}

import { sensitiveColumns } from '../../lifecycle/data/data-dictionary.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import { getDataDictionary } from '../../storage/data/data-knowledge.ts';
import { getPreparationDraft } from '../../storage/data/preparation-drafts.ts';
import { onChangeOf, requireDatasetVersion, requireProject } from '../../storage/data/project-dataset.ts';
import { listRuns } from '../../storage/models/runs.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../ui/loading/when-loaded.tsx';
import { Preparing } from './preview/preparing.tsx';
import './prepare.css';

const onProjects = onChangeOf('projects');

/** How the columns become features, and the rows training and test. */
export function PreparePage({ projectId }: { readonly projectId: string }) {
  const loaded = useLoaded(() => readPrepared(projectId), [projectId], onProjects);
  return (
    <Stack gap={5}>
      <PageHeader
        title="Prepare"
        description="How columns become what a model can learn from. Everything here is fitted inside each fold, so that no row that is scored has a say."
        actions={
          <ButtonLink href={phasePath(projectId, 'train')} variant="secondary">
            Go to Train
          </ButtonLink>
        }
      />
      <WhenLoaded
        loaded={loaded}
        loadingLabel="Opening the table…"
        failedTitle="The table could not be opened"
      >
        {({ project, dataset, sensitive, draft, lastPreparedOn }) =>
          project.problem === null ? (
            <NoProblem projectId={projectId} />
          ) : (
            <Preparing
              key={`${dataset.id} ${JSON.stringify(project.problem)}`}
              projectId={projectId}
              problem={project.problem}
              dataset={dataset}
              sensitive={sensitive}
              draft={draft ?? null}
              lastPreparedOn={lastPreparedOn}
            />
          )
        }
      </WhenLoaded>
    </Stack>
  );
}

async function readPrepared(projectId: string) {
  const project = await requireProject(projectId);
  const [dataset, dictionary, draft, runs] = await Promise.all([
    requireDatasetVersion(project.datasetVersionId),
    getDataDictionary(projectId),
    getPreparationDraft(projectId),
    listRuns(projectId),
  ]);
  const last = runs.find(run => run.state === 'done');
  const names = new Set(dataset.schema.map(({ name }) => name));
  return {
    project,
    dataset,
    draft,
    sensitive: sensitiveColumns(dictionary).filter(name => names.has(name)),
    lastPreparedOn: last?.result.preparedOn ?? null,
  };
}

function NoProblem({ projectId }: { readonly projectId: string }) {
  return (
    <EmptyState
      title="First, what is to be predicted?"
      action={
        <ButtonLink href={phasePath(projectId, 'problem')} variant="primary">
          Define the problem
        </ButtonLink>
      }
    >
      Columns are prepared for a question: the target is never among them, and rows are kept for the test
      before anything is learned from them.
    </EmptyState>
  );
}

import { train } from '../../jobs/training.ts';
import { draftFaults, faultText } from '../../lifecycle/draft-faults.ts';
import { draftSettings } from '../../lifecycle/draft-settings.ts';
import { sensitiveColumns } from '../../lifecycle/data-dictionary.ts';
import type { DatasetVersion } from '../../lifecycle/dataset-version.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import { type PreparationDraft, noDraft } from '../../lifecycle/preparation-draft.ts';
import { problemObstacles } from '../../lifecycle/problem-obstacles.ts';
import type { Problem, Project } from '../../lifecycle/project.ts';
import type { Run } from '../../lifecycle/run.ts';
import { trainingDefaults } from '../../lifecycle/training-defaults.ts';
import { getDataDictionary } from '../../storage/data-knowledge.ts';
import { getPreparationDraft } from '../../storage/preparation-drafts.ts';
import { onChangeOf, requireDatasetVersion, requireProject } from '../../storage/project-dataset.ts';
import { listRuns } from '../../storage/runs.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Columns, Stack } from '../../ui/stack.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { WhenLoaded } from '../../ui/when-loaded.tsx';
import { startTraining, useLiveTraining } from './live-training.ts';
import { RunHistory } from './run-history.tsx';
import { TrainingForm } from './training-form.tsx';
import { TrainingPlan } from './training-plan.tsx';
import { useSweepAfterOthers } from './use-sweep-after-others.ts';

const onProjects = onChangeOf('projects', 'preparationDrafts', 'dataDictionaries');
const onRuns = onChangeOf('runs');

/** Trains models on the project's problem and compares them; what came of earlier trainings. */
export function TrainPage({ projectId }: { readonly projectId: string }) {
  const loaded = useLoaded(() => readProject(projectId), [projectId], onProjects);
  const runs = useLoaded(() => listRuns(projectId), [projectId], onRuns);
  return (
    <Stack gap={5}>
      <PageHeader
        title="Train"
        description="Several models learn from the same rows and are compared fairly. It happens on this device, and goes on while you look at other pages."
      />
      <WhenLoaded
        loaded={loaded}
        loadingLabel="Opening the project…"
        failedTitle="The project could not be opened"
      >
        {({ project, dataset, sensitive, draft }) =>
          project.problem === null ? (
            <NoProblem projectId={projectId} />
          ) : (
            <Training
              key={project.problem.task}
              project={project}
              problem={project.problem}
              dataset={dataset}
              sensitive={sensitive}
              draft={draft ?? null}
            />
          )
        }
      </WhenLoaded>
      <WhenLoaded loaded={runs} loadingLabel="Reading the runs…" failedTitle="The runs could not be read">
        {value => (value.length === 0 ? null : <Runs projectId={projectId} runs={value} />)}
      </WhenLoaded>
    </Stack>
  );
}

async function readProject(projectId: string) {
  const project = await requireProject(projectId);
  const [dataset, dictionary, draft] = await Promise.all([
    requireDatasetVersion(project.datasetVersionId),
    getDataDictionary(projectId),
    getPreparationDraft(projectId),
  ]);
  const names = new Set(dataset.schema.map(({ name }) => name));
  return { project, dataset, draft, sensitive: sensitiveColumns(dictionary).filter(name => names.has(name)) };
}

function Training({
  project,
  problem,
  dataset,
  sensitive,
  draft,
}: {
  readonly project: Project;
  readonly problem: Problem;
  readonly dataset: DatasetVersion;
  readonly sensitive: readonly string[];
  readonly draft: PreparationDraft | null;
}) {
  const training = useLiveTraining(project.id);
  const drafted = draftSettings(draft ?? noDraft);
  const prepared = drafted.preparation !== undefined;
  const obstacles = problemObstacles(dataset, problem, { ...trainingDefaults, ...drafted }, prepared);
  const faults = draft === null ? [] : draftFaults(draft, dataset.schema, problem.target);
  return (
    <>
      {obstacles.map(({ obstacle, message }) => (
        <Notice key={obstacle} tone="danger" title={`This cannot be learned: ${obstacle}`}>
          {message}
        </Notice>
      ))}
      {faults.length > 0 && (
        <Notice
          tone="warning"
          title="Your preparation was made for another state of the table"
          actions={<ButtonLink href={phasePath(project.id, 'prepare')}>Mend it on Prepare</ButtonLink>}
        >
          {faults.map(faultText).join(' ')}
        </Notice>
      )}
      <Columns least="22rem" gap={5}>
        <TrainingForm
          project={project}
          problem={problem}
          training={training}
          learnable={obstacles.length === 0 && faults.length === 0}
          drafted={drafted}
          sensitive={sensitive.filter(name => name !== problem.target)}
        />
        <TrainingPlan projectId={project.id} problem={problem} dataset={dataset} drafted={drafted} />
      </Columns>
    </>
  );
}

function Runs({ projectId, runs }: { readonly projectId: string; readonly runs: readonly Run[] }) {
  const training = useLiveTraining(projectId);
  useSweepAfterOthers(runs, training?.input.runId ?? null);
  const repeat = ({ datasetVersionId, problem, settings }: Run) => {
    const runId = crypto.randomUUID();
    void startTraining({ runId, projectId, datasetVersionId, problem, settings }, train);
    scrollTo({ top: 0 });
  };
  return <RunHistory runs={runs} onRepeat={training?.state === 'running' ? null : repeat} />;
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
      A model learns to tell one column, the target, from the others. Name the target, and its task and a
      metric to compare models by follow; then training is one press of a button.
    </EmptyState>
  );
}

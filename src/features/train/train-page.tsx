import { train } from '../../jobs/training.ts';
import { sensitiveColumns } from '../../lifecycle/data-dictionary.ts';
import type { DatasetVersion } from '../../lifecycle/dataset-version.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import { problemObstacles } from '../../lifecycle/problem-obstacles.ts';
import type { Problem, Project } from '../../lifecycle/project.ts';
import type { Run } from '../../lifecycle/run.ts';
import { getDataDictionary } from '../../storage/data-knowledge.ts';
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
import { cuts } from './training-settings.ts';
import { useSweepAfterOthers } from './use-sweep-after-others.ts';

const onProjects = onChangeOf('projects');
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
        {({ project, dataset, sensitive }) =>
          project.problem === null ? (
            <NoProblem projectId={projectId} />
          ) : (
            <Training
              key={project.problem.task}
              project={project}
              problem={project.problem}
              dataset={dataset}
              sensitive={sensitive}
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
  const [dataset, dictionary] = await Promise.all([
    requireDatasetVersion(project.datasetVersionId),
    getDataDictionary(projectId),
  ]);
  const names = new Set(dataset.schema.map(({ name }) => name));
  return { project, dataset, sensitive: sensitiveColumns(dictionary).filter(name => names.has(name)) };
}

function Training({
  project,
  problem,
  dataset,
  sensitive,
}: {
  readonly project: Project;
  readonly problem: Problem;
  readonly dataset: DatasetVersion;
  readonly sensitive: readonly string[];
}) {
  const training = useLiveTraining(project.id);
  const obstacles = problemObstacles(dataset, problem, cuts);
  return (
    <>
      {obstacles.map(({ obstacle, message }) => (
        <Notice key={obstacle} tone="danger" title={`This cannot be learned: ${obstacle}`}>
          {message}
        </Notice>
      ))}
      <Columns least="22rem" gap={5}>
        <TrainingForm
          project={project}
          problem={problem}
          training={training}
          learnable={obstacles.length === 0}
          sensitive={sensitive.filter(name => name !== problem.target)}
        />
        <TrainingPlan projectId={project.id} problem={problem} dataset={dataset} />
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

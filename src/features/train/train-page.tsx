import { useSearchParams } from 'wouter';
import { train } from '../../jobs/training.ts';
import type { TrainingInput } from '../../jobs/contracts/training.ts';
import { sensitiveColumns } from '../../lifecycle/data/data-dictionary.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import type { Run } from '../../lifecycle/training/run.ts';
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
import { TrainOn } from './continuing/train-on.tsx';
import { startTraining, useLiveTraining } from './live-training.ts';
import { RunHistory } from './run-history.tsx';
import { TrainAgain } from './train-again.tsx';
import { Training } from './training.tsx';
import { useSweepAfterOthers } from './use-sweep-after-others.ts';

const onProjects = onChangeOf('projects', 'preparationDrafts', 'dataDictionaries');
const onRuns = onChangeOf('runs');
const noRuns: readonly Run[] = [];

/** Trains models on the project's problem and compares them; what came of earlier trainings. */
export function TrainPage({ projectId }: { readonly projectId: string }) {
  const loaded = useLoaded(() => readProject(projectId), [projectId], onProjects);
  const runs = useLoaded(() => listRuns(projectId), [projectId], onRuns);
  const known = runs.state === 'done' ? runs.value : noRuns;
  const [search, setSearch] = useSearchParams();
  const earlier = search.get('from');
  const again = search.get('again');
  const leaveEarlier = () => setSearch({}, { replace: true });
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
          again !== null ? (
            <TrainAgain
              key={again}
              runId={again}
              project={project}
              onTrain={input => {
                leaveEarlier();
                begin(input);
              }}
              onLeave={leaveEarlier}
            />
          ) : earlier !== null ? (
            <TrainOn
              key={earlier}
              runId={earlier}
              projectId={projectId}
              currentVersionId={project.datasetVersionId}
              onTrain={input => {
                leaveEarlier();
                begin(input);
              }}
              onLeave={leaveEarlier}
            />
          ) : project.problem === null ? (
            <NoProblem projectId={projectId} />
          ) : (
            <Training
              key={project.problem.task}
              project={project}
              problem={project.problem}
              dataset={dataset}
              sensitive={sensitive}
              draft={draft ?? null}
              runs={known}
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

function Runs({ projectId, runs }: { readonly projectId: string; readonly runs: readonly Run[] }) {
  const training = useLiveTraining(projectId);
  useSweepAfterOthers(runs, training?.input.runId ?? null);
  return (
    <RunHistory
      runs={runs}
      actions={
        training?.state === 'running'
          ? null
          : {
              repeat: run => begin({ ...inputOf(run), runId: crypto.randomUUID() }),
              resume: run => begin({ ...inputOf(run), goOn: true }),
              finish: run => begin({ ...inputOf(run), goOn: true, finishNow: true }),
            }
      }
    />
  );
}

function begin(input: TrainingInput): void {
  void startTraining(input, train);
  scrollTo({ top: 0 });
}

function inputOf({ id, projectId, datasetVersionId, problem, settings }: Run): TrainingInput {
  return { runId: id, projectId, datasetVersionId, problem, settings };
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

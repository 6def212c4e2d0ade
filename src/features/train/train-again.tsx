import { estimatorLabels } from '../../core/models/catalogue.ts';
import type { TrainingInput } from '../../jobs/contracts/training.ts';
import { describeSplit } from '../../lifecycle/preparation/describe-split.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import type { Project } from '../../lifecycle/project.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { getRun } from '../../storage/models/runs.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { DefinitionList } from '../../ui/facts/definition-list.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatDateTime } from '../../ui/format/format-time.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Row, Stack } from '../../ui/layout/stack.tsx';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../ui/loading/when-loaded.tsx';
import { useLiveTraining } from './live-training.ts';

/** Repeats an earlier run on the version that the project is on now, with the same question and settings. */
export function TrainAgain({
  runId,
  project,
  onTrain,
  onLeave,
}: {
  readonly runId: string;
  readonly project: Project;
  readonly onTrain: (input: TrainingInput) => void;
  readonly onLeave: () => void;
}) {
  const loaded = useLoaded(async () => (await getRun(runId)) ?? null, [runId]);
  const busy = useLiveTraining(project.id)?.state === 'running';
  return (
    <WhenLoaded
      loaded={loaded}
      loadingLabel="Opening the earlier training…"
      failedTitle="The earlier training could not be opened"
    >
      {run =>
        run === null ? (
          <EmptyState
            title="That training is not here any more"
            action={<ButtonLink href={phasePath(project.id, 'train')}>Train anew</ButtonLink>}
          >
            It was removed, perhaps with the version of the table that it was made from.
          </EmptyState>
        ) : (
          <Panel
            title="Train again with the same settings"
            description="On the rows that the project’s table has now. The earlier model stays until it is removed."
          >
            <Stack>
              <Repeated run={run} isSameVersion={run.datasetVersionId === project.datasetVersionId} />
              {busy && (
                <Notice title="A training of this project is at work">
                  Wait for it, or cancel it first.
                </Notice>
              )}
              <Row>
                <Button
                  variant="primary"
                  disabled={busy}
                  onClick={() =>
                    onTrain({
                      runId: crypto.randomUUID(),
                      projectId: project.id,
                      datasetVersionId: project.datasetVersionId,
                      problem: run.problem,
                      settings: run.settings,
                    })
                  }
                >
                  Train again
                </Button>
                <Button variant="quiet" onClick={onLeave}>
                  Choose other settings
                </Button>
              </Row>
            </Stack>
          </Panel>
        )
      }
    </WhenLoaded>
  );
}

function Repeated({ run, isSameVersion }: { readonly run: Run; readonly isSameVersion: boolean }) {
  const { problem, settings, startedAt } = run;
  const split = describeSplit(settings, problem.task);
  return (
    <DefinitionList
      items={[
        { term: 'Trained before', details: formatDateTime(startedAt) },
        { term: 'Target', details: `${problem.target} (${problem.task})` },
        { term: 'Models', details: settings.candidates.map(name => estimatorLabels[name]).join(', ') },
        { term: 'Seed', details: settings.seed },
        { term: 'Test', details: split.test },
        { term: 'Compared on', details: split.folds },
        {
          term: 'Table',
          details: isSameVersion ? 'the same version as before' : 'a newer version than before',
        },
      ]}
    />
  );
}

import { useSearchParams } from 'wouter';
import { phasePath } from '../../lifecycle/phases.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { onChangeOf } from '../../storage/data/project-dataset.ts';
import { listRuns } from '../../storage/models/runs.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Loading } from '../../ui/loading/loading.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { viewNamed } from '../../ui/layout/page-views.ts';
import { ViewNavigation } from '../../ui/layout/view-navigation.tsx';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { ErasedRowsNotice } from './erased-rows-notice.tsx';
import { RunChoice } from './run-choice.tsx';
import { evaluateViews } from './evaluate-views.ts';
import type { FinishedRun } from './run-report.tsx';

const onRuns = onChangeOf('runs');

/** What a training found: the run named by `?run=`, else the latest finished one. */
export function EvaluatePage({ projectId }: { readonly projectId: string }) {
  const runs = useLoaded(() => listRuns(projectId), [projectId], onRuns);
  const [search, setSearch] = useSearchParams();
  const view = search.get('view');
  const run = runs.state === 'done' ? chosenRun(runs.value, search.get('run')) : undefined;
  return (
    <Stack gap={5}>
      <PageHeader
        title="Evaluate"
        description="How the models compare, and how the chosen one does on rows that training never saw."
        actions={
          run?.state === 'done' && (
            <ButtonLink href={`${phasePath(projectId, 'deploy')}?run=${run.id}`} variant="primary">
              Go to Deploy
            </ButtonLink>
          )
        }
      />
      {runs.state === 'loading' && <Loading label="Reading the runs…" />}
      {runs.state === 'failed' && (
        <ErrorNotice
          title="The runs could not be read"
          error={runs.error}
          onRetry={() => location.reload()}
        />
      )}
      {runs.state === 'done' && runs.value.length > 1 && run && (
        <RunChoice
          runs={runs.value}
          chosen={run}
          onChoose={id => setSearch({ ...(view && { view }), run: id }, { replace: true })}
        />
      )}
      {runs.state === 'done' && <RunState run={run} projectId={projectId} view={view} />}
    </Stack>
  );
}

function chosenRun(runs: readonly Run[], id: string | null): Run | undefined {
  return runs.find(run => run.id === id) ?? runs.find(run => run.state === 'done') ?? runs[0];
}

function RunState({
  run,
  projectId,
  view,
}: {
  readonly run: Run | undefined;
  readonly projectId: string;
  readonly view: string | null;
}) {
  const toTraining = (
    <ButtonLink href={phasePath(projectId, 'train')} variant="primary">
      Go to Train
    </ButtonLink>
  );
  if (run === undefined) {
    return (
      <EmptyState title="Nothing has been trained yet" action={toTraining}>
        Training compares several models by cross-validation and tests the best one once, on rows kept aside.
        The result is read here.
      </EmptyState>
    );
  }
  switch (run.state) {
    case 'done':
      return <RunView key={run.id} run={run} view={view} />;
    case 'running':
      return (
        <Notice title="This training is at work" actions={toTraining}>
          Its result appears here when it is done.
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="danger" title="This training failed" actions={toTraining}>
          {run.error}
        </Notice>
      );
    case 'cancelled':
      return (
        <Notice title="This training was cancelled" actions={toTraining}>
          It left no result.
        </Notice>
      );
    case 'interrupted':
      return (
        <Notice tone="warning" title="This training was interrupted" actions={toTraining}>
          {run.paused === true
            ? 'It was paused. It can be resumed on the Train page, or the best of it kept.'
            : 'The tab or the browser was closed while it ran. It can be resumed on the Train page, or the best of it kept.'}
        </Notice>
      );
    default:
      return run satisfies never;
  }
}

function RunView({ run, view }: { readonly run: FinishedRun; readonly view: string | null }) {
  const shown = viewNamed(evaluateViews, view);
  const address = (id: string) => `${phasePath(run.projectId, 'evaluate')}?run=${run.id}&view=${id}`;
  return (
    <>
      <ErasedRowsNotice run={run} />
      <ViewNavigation
        label="Views of the run"
        views={evaluateViews.map(({ id, label }) => ({
          label,
          href: address(id),
          current: id === shown.id,
        }))}
      />
      <shown.View key={shown.id} run={run} />
    </>
  );
}

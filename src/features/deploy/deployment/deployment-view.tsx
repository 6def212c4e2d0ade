import { useSearchParams } from 'wouter';
import { phasePath } from '../../../lifecycle/phases.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { DeployViewProps } from '../deploy-views.ts';
import { CurrentDeployment } from './current-deployment.tsx';
import { DeployForm } from './deploy-form.tsx';
import { type DeployState, readDeployState } from './read-deploy-state.ts';
import { VersionTable } from './version-table.tsx';

/** Not predictions: those come many a second, and nothing here tells of them. */
const onModels = onChangeOf(
  'projects',
  'runs',
  'modelVersions',
  'registeredModels',
  'deployments',
  'decisions',
  'approvals',
  'connection',
);

/** Makes a run's model the one that answers: the run named by `?run=`, else the latest finished one. */
export function DeploymentView({ projectId }: DeployViewProps) {
  const loaded = useLoaded(() => readDeployState(projectId), [projectId], onModels);
  return (
    <Stack gap={5}>
      <WhenLoaded
        loaded={loaded}
        loadingLabel="Reading the models…"
        failedTitle="The models could not be read"
      >
        {state => <Models state={state} />}
      </WhenLoaded>
    </Stack>
  );
}

function Models({ state }: { readonly state: DeployState }) {
  const { project, runs, versions, deployment, retired, decisions } = state;
  const [search, setSearch] = useSearchParams();
  const run = runs.find(one => one.id === search.get('run')) ?? runs[0];
  if (run === undefined && versions.length === 0) {
    return (
      <EmptyState
        title="There is no model to deploy yet"
        action={
          <ButtonLink href={phasePath(project.id, 'train')} variant="primary">
            Go to Train
          </ButtonLink>
        }
      >
        A training makes one: it compares several models and keeps the best, which can then be deployed here.
      </EmptyState>
    );
  }
  return (
    <>
      {retired && (
        <Notice tone="warning" title="No model answers now">
          {retired.model}, version {retired.version}, answered last, and its model was retired. What it
          answered stays in the log.
        </Notice>
      )}
      {deployment && <CurrentDeployment deployment={deployment} runs={runs} decisions={decisions} />}
      {run && (
        <DeployForm
          key={run.id}
          state={state}
          run={run}
          onChooseRun={id => setSearch({ run: id }, { replace: true })}
        />
      )}
      <VersionTable state={state} />
    </>
  );
}

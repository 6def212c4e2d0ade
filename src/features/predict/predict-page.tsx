import { useEffect } from 'react';
import { phasePath } from '../../lifecycle/phases.ts';
import { warmUp } from '../../jobs/prediction.ts';
import { onChange } from '../../storage/changes.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Loading } from '../../ui/loading/loading.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { FilePredictionPanel } from './file-prediction-panel.tsx';
import { AnsweringRule } from './answering-rule.tsx';
import { PredictionLog } from './prediction-log.tsx';
import { type AnsweringModel, readAnsweringModel } from './read-deployed-model.ts';
import { RowPredictionPanel } from './row-prediction-panel.tsx';

/** Asks the deployed model: for one row in a form, or for every row of a file. */
export function PredictPage({ projectId }: { readonly projectId: string }) {
  const loaded = useLoaded(() => readAnsweringModel(projectId), [projectId], onDeployment);
  switch (loaded.state) {
    case 'loading':
      return (
        <Stack gap={5}>
          <Header />
          <Loading label="Reading the deployed model…" />
        </Stack>
      );
    case 'failed':
      return (
        <Stack gap={5}>
          <Header />
          <ErrorNotice title="The deployed model could not be read" error={loaded.error} />
        </Stack>
      );
    case 'done':
      return loaded.value === null ? (
        <NothingDeployed projectId={projectId} />
      ) : (
        <Answering key={loaded.value.deployment.id} model={loaded.value} />
      );
    default:
      return loaded satisfies never;
  }
}

function Header({ model }: { readonly model?: AnsweringModel }) {
  return (
    <PageHeader
      title="Predict"
      description={
        model
          ? `${model.deployment.model}, version ${model.deployment.version}, predicts ${model.pipeline.target.column} on this device; no row leaves it.`
          : 'Ask the deployed model about new rows.'
      }
    />
  );
}

function Answering({ model }: { readonly model: AnsweringModel }) {
  useEffect(warmUp, []);
  return (
    <Stack gap={5}>
      <Header model={model} />
      <AnsweringRule model={model} />
      <RowPredictionPanel model={model} />
      <FilePredictionPanel model={model} />
      <PredictionLog deployment={model.deployment} />
    </Stack>
  );
}

function NothingDeployed({ projectId }: { readonly projectId: string }) {
  return (
    <Stack gap={5}>
      <Header />
      <EmptyState
        title="No model answers here yet"
        action={
          <ButtonLink variant="primary" href={phasePath(projectId, 'deploy')}>
            Go to Deploy
          </ButtonLink>
        }
      >
        Train and compare models, then deploy the best: from then on this page predicts single rows and whole
        files, also offline.
      </EmptyState>
    </Stack>
  );
}

function onDeployment(listener: () => void): () => void {
  return onChange(store => {
    if (store === 'deployments' || store === 'decisions' || store === 'connection') listener();
  });
}

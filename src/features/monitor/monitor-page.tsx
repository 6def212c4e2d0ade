import { phasePath } from '../../lifecycle/phases.ts';
import { onChange } from '../../storage/changes.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Loading } from '../../ui/loading/loading.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { MonitoredDeployment } from './monitored-deployment.tsx';
import { readMonitoring } from './read-monitoring.ts';

/** Whether the deployed model still sees data like that it learned from. */
export function MonitorPage({ projectId }: { readonly projectId: string }) {
  const loaded = useLoaded(() => readMonitoring(projectId), [projectId], onMonitoring);
  switch (loaded.state) {
    case 'loading':
      return (
        <Stack gap={5}>
          <Header />
          <Loading label="Reading reports…" />
        </Stack>
      );
    case 'failed':
      return (
        <Stack gap={5}>
          <Header />
          <ErrorNotice title="The reports could not be read" error={loaded.error} />
        </Stack>
      );
    case 'done':
      if (loaded.value === null) return <NothingDeployed projectId={projectId} />;
      if (loaded.value.predictedRows === 0) return <NothingPredicted projectId={projectId} />;
      return <MonitoredDeployment key={loaded.value.deployment.id} monitoring={loaded.value} />;
    default:
      return loaded satisfies never;
  }
}

function Header() {
  return (
    <PageHeader
      title="Monitor"
      description="Whether the rows predicted still look like the rows the model learned from."
    />
  );
}

function NothingDeployed({ projectId }: { readonly projectId: string }) {
  return (
    <Stack gap={5}>
      <Header />
      <EmptyState
        title="No model to watch yet"
        action={
          <ButtonLink variant="primary" href={phasePath(projectId, 'deploy')}>
            Go to Deploy
          </ButtonLink>
        }
      >
        Once a model is deployed and has predicted rows, this page holds them against the training data and
        warns when they drift apart.
      </EmptyState>
    </Stack>
  );
}

function NothingPredicted({ projectId }: { readonly projectId: string }) {
  return (
    <Stack gap={5}>
      <Header />
      <EmptyState
        title="Nothing predicted yet"
        action={
          <ButtonLink variant="primary" href={phasePath(projectId, 'predict')}>
            Go to Predict
          </ButtonLink>
        }
      >
        Every prediction is logged with its inputs. From 30 rows on they are tested, column by column, against
        the training data.
      </EmptyState>
    </Stack>
  );
}

const watched = new Set(['deployments', 'predictions', 'monitorReports', 'alerts', 'connection']);

function onMonitoring(listener: () => void): () => void {
  return onChange(store => {
    if (watched.has(store)) listener();
  });
}

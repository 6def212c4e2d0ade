import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import { phasePath } from '../../../lifecycle/phases.ts';
import { AddressesPanel } from './addresses-panel.tsx';
import { ApiLogPanel } from './api-log-panel.tsx';
import { FieldsPanel } from './fields-panel.tsx';
import { HealthPanel } from './health-panel.tsx';
import { readApiState } from './read-api-state.ts';
import { SnippetsPanel } from './snippets-panel.tsx';
import { TryPanel } from './try-panel.tsx';

const onServed = onChangeOf('deployments', 'registeredModels', 'approvals', 'connection');

/** How programs ask the project's models: whether it works, where, with what, and what they asked lately. */
export function ApiView({ projectId }: { readonly projectId: string }) {
  const loaded = useLoaded(() => readApiState(projectId), [projectId], onServed);
  return (
    <WhenLoaded
      loaded={loaded}
      loadingLabel="Reading what the API answers…"
      failedTitle="What the API answers could not be read"
    >
      {state =>
        state === null ? (
          <EmptyState
            title="No model answers over the API yet"
            action={
              <ButtonLink variant="primary" href={phasePath(projectId, 'deploy')}>
                Go to Deploy
              </ButtonLink>
            }
          >
            Once a model is deployed, pages of this origin can ask it over HTTP, also offline.
          </EmptyState>
        ) : (
          <Stack gap={5}>
            <HealthPanel />
            <TryPanel key={state.deployment.id} state={state} />
            <SnippetsPanel state={state} />
            <AddressesPanel state={state} />
            <FieldsPanel state={state} />
            <ApiLogPanel deploymentIds={state.deploymentIds} />
          </Stack>
        )
      }
    </WhenLoaded>
  );
}

import { useSearchParams } from 'wouter';
import { estimatorLabels } from '../../../core/models/catalogue.ts';
import { useInsight } from '../../../jobs/use-insight.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { type ApprovalOf, readApproval } from '../../../storage/governance/approvals.ts';
import { readDeploymentDoor } from '../../../storage/governance/deployment-door.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { currentDeployment } from '../../../storage/models/registry.ts';
import { listRuns } from '../../../storage/models/runs.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Loading } from '../../../ui/loading/loading.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { FinishedRun } from '../finished-run.ts';
import { ProfilePanel } from '../audit/profile-panel.tsx';
import type { GovernViewProps } from '../govern-views.ts';
import { ChecksPanel } from './checks-panel.tsx';
import { PolicyPanel } from './policy-panel.tsx';
import { StandingPanel } from './standing-panel.tsx';
import { StepPanel } from './step-panel.tsx';
import { StepTable } from './step-table.tsx';

const onModels = onChangeOf('runs', 'deployments', 'approvals');
const onApproval = onChangeOf(
  'approvals',
  'projects',
  'profiles',
  'insights',
  'documents',
  'decisions',
  'risks',
  'businessProblems',
  'qualityReports',
  'dataDictionaries',
  'privacyScans',
);

/** Whether a model may be used: where it stands, what is required, who did what, and the next step. */
export function ApprovalView({ projectId }: GovernViewProps) {
  const loaded = useLatest(useLoaded(() => readModels(projectId), [projectId], onModels));
  const [search, setSearch] = useSearchParams();
  return (
    <WhenLoaded loaded={loaded} loadingLabel="Reading the models…" failedTitle="The models could not be read">
      {({ runs, deployedRunId }) => {
        const run =
          runs.find(({ id }) => id === search.get('run')) ??
          runs.find(({ id }) => id === deployedRunId) ??
          runs[0];
        if (run === undefined) return <NoModel projectId={projectId} />;
        return (
          <Stack gap={5}>
            {runs.length > 1 && (
              <SelectField
                label="Model"
                value={run.id}
                onChange={id => setSearch({ view: 'approval', run: id }, { replace: true })}
                options={runs.map(one => ({ value: one.id, label: describe(one, deployedRunId) }))}
              />
            )}
            <ModelApproval key={run.id} run={run} isDeployed={run.id === deployedRunId} />
          </Stack>
        );
      }}
    </WhenLoaded>
  );
}

async function readModels(projectId: string) {
  const [runs, deployment] = await Promise.all([listRuns(projectId), currentDeployment(projectId)]);
  return {
    runs: runs.filter((run): run is FinishedRun => run.state === 'done'),
    deployedRunId: deployment?.runId ?? null,
  };
}

function describe({ id, startedAt, result }: FinishedRun, deployedRunId: string | null): string {
  return `${formatDateTime(startedAt)}: ${estimatorLabels[result.chosen]}${id === deployedRunId ? ', answers now' : ''}`;
}

function ModelApproval({ run, isDeployed }: { readonly run: FinishedRun; readonly isDeployed: boolean }) {
  const of = { projectId: run.projectId, runId: run.id };
  const intervals = useInsight('metrics', run.id, {});
  const loaded = useLatest(useLoaded(() => readStanding(of), [run.id], onApproval));
  return (
    <WhenLoaded
      loaded={loaded}
      loadingLabel="Reading the approval…"
      failedTitle="The approval could not be read"
    >
      {({ approval, door }) => (
        <Stack gap={5}>
          {intervals.job.state === 'running' && <Loading label="Measuring intervals…" />}
          <StandingPanel approval={approval} obstacle={door.obstacle} run={run} isDeployed={isDeployed} />
          <ChecksPanel approval={approval} of={of} />
          <ProfilePanel />
          <StepPanel approval={approval} of={of} isDeployed={isDeployed} />
          <StepTable steps={approval.steps} />
          <PolicyPanel projectId={run.projectId} approval={approval} />
        </Stack>
      )}
    </WhenLoaded>
  );
}

async function readStanding(of: ApprovalOf) {
  const [approval, door] = await Promise.all([readApproval(of), readDeploymentDoor(of)]);
  return { approval, door };
}

function NoModel({ projectId }: GovernViewProps) {
  return (
    <EmptyState
      title="There is no model to approve yet"
      action={
        <ButtonLink href={phasePath(projectId, 'train')} variant="primary">
          Go to Train
        </ButtonLink>
      }
    >
      A model is a draft until somebody submits it for review; then it is approved or rejected, and one day
      retired. A project can ask that nothing is deployed without it.
    </EmptyState>
  );
}

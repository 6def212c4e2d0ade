import type { Deployment, ModelVersion, RegisteredModel } from '../../lifecycle/deployment/registry.ts';
import { approvalStanding } from '../../lifecycle/governance/approval.ts';
import { stepsWithin } from '../governance/approval-steps.ts';
import type { Reading } from '../reading.ts';
import { read } from '../transaction.ts';

/** The one that answers now: the latest, unless its model was retired. */
export function currentDeployment(projectId: string): Promise<Deployment | undefined> {
  return read(['deployments', 'approvals'], async transaction => {
    const [latest] = await newestDeployments(transaction, projectId);
    if (latest === undefined) return undefined;
    const { state } = approvalStanding(await stepsWithin(transaction, projectId, latest.runId));
    return state === 'retired' ? undefined : latest;
  });
}

export function getDeployment(id: string): Promise<Deployment | undefined> {
  return read(['deployments'], ({ store }) => store.get(id));
}

/** Newest first. */
export function listDeployments(projectId: string): Promise<Deployment[]> {
  return read(['deployments'], transaction => newestDeployments(transaction, projectId));
}

async function newestDeployments(
  transaction: Reading<'deployments'>,
  projectId: string,
): Promise<Deployment[]> {
  const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
  const deployments = await transaction.objectStore('deployments').index('byProject').getAll(ofProject);
  return deployments.sort((a, b) => b.deployedAt - a.deployedAt || b.version - a.version);
}

/** Newest first. */
export function listModelVersions(projectId: string): Promise<ModelVersion[]> {
  return read(['modelVersions'], async ({ store }) =>
    (await store.index('byProject').getAll(projectId)).sort(
      (a, b) => b.createdAt - a.createdAt || b.version - a.version,
    ),
  );
}

export function getRegisteredModel(name: string): Promise<RegisteredModel | undefined> {
  return read(['registeredModels'], ({ store }) => store.get(name));
}

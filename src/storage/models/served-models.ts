import type { Deployment, RegisteredModel } from '../../lifecycle/deployment/registry.ts';
import { approvalStanding } from '../../lifecycle/governance/approval.ts';
import { stepsWithin } from '../governance/approvals.ts';
import type { Reading } from '../reading.ts';
import { read } from '../transaction.ts';

/** A registered model that answers requests, of whatever project. */
export interface ServedModel {
  readonly name: string;
  /** That answer: those that were deployed and whose run is not retired. From the first on. */
  readonly versions: readonly number[];
  /** Those that point at one of these versions. */
  readonly aliases: Readonly<Record<string, number>>;
}

const stores = ['registeredModels', 'deployments', 'approvals'] as const;

/** Every model with a version that answers, by name. */
export function listServedModels(): Promise<readonly ServedModel[]> {
  return read([...stores], async transaction => {
    const models = await transaction.objectStore('registeredModels').getAll();
    const served = await Promise.all(models.map(model => servedModel(transaction, model)));
    return served.filter(({ versions }) => versions.length > 0);
  });
}

/** By which deployment a version answers, or the one that an alias points at: its latest. Undefined where none does. */
export function servedDeployment(name: string, version: number | { readonly alias: string }) {
  return read([...stores], async (transaction): Promise<Deployment | undefined> => {
    const model = await transaction.objectStore('registeredModels').get(name);
    if (model === undefined) return undefined;
    const aliases: Readonly<Record<string, number>> = model.aliases;
    const wanted = typeof version === 'number' ? version : aliases[version.alias];
    return (await answering(transaction, model)).find(deployment => deployment.version === wanted);
  });
}

async function servedModel(
  transaction: Reading<(typeof stores)[number]>,
  model: RegisteredModel,
): Promise<ServedModel> {
  const deployments = await answering(transaction, model);
  const versions = [...new Set(deployments.map(({ version }) => version))].sort((a, b) => a - b);
  const aliases = Object.entries(model.aliases).filter(([, version]) => versions.includes(version));
  return { name: model.name, versions, aliases: Object.fromEntries(aliases) };
}

/** The deployments of a model whose run is not retired, newest first. */
async function answering(
  transaction: Reading<(typeof stores)[number]>,
  { name, projectId }: RegisteredModel,
): Promise<readonly Deployment[]> {
  const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
  const all = await transaction.objectStore('deployments').index('byProject').getAll(ofProject);
  const own = all.filter(({ model }) => model === name);
  const standings = await Promise.all(
    own.map(async ({ runId }) => approvalStanding(await stepsWithin(transaction, projectId, runId)).state),
  );
  return own
    .filter((_, index) => standings[index] !== 'retired')
    .toSorted((a, b) => b.deployedAt - a.deployedAt);
}

import type { Deployment, RegisteredModel } from '../../lifecycle/deployment/registry.ts';
import { approvalStanding } from '../../lifecycle/governance/approval.ts';
import type { PredictionBatch } from '../../lifecycle/deployment/prediction-log.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { stepsWithin } from '../governance/approvals.ts';
import type { Reading } from '../reading.ts';
import { read, write } from '../transaction.ts';
import { loggedBatch } from './predictions.ts';

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

/** A version by its number or by an alias that points at it. */
export type NamedVersion = number | { readonly alias: string };

/** By which deployment a version answers: its latest. Undefined where none does. */
export function servedDeployment(name: string, version: NamedVersion): Promise<Deployment | undefined> {
  return read([...stores], transaction => servedWithin(transaction, name, version));
}

/**
 * Logs what a version was asked by its name, if the batch's deployment still is what answers to that: in one
 * transaction, so that nothing is said by what was replaced or retired meanwhile, and nothing else need be read.
 * @throws NotStoredError, and logs nothing, where another deployment answers by now, or none
 */
export async function appendServedPredictions(batch: PredictionBatch, version: NamedVersion): Promise<void> {
  await write(['predictions', ...stores], 'strict', async transaction => {
    const answering = await servedWithin(transaction, batch.model, version);
    if (answering?.id !== batch.deploymentId) throw new NotStoredError('deployment', batch.deploymentId);
    await transaction.objectStore('predictions').add(loggedBatch(batch));
  });
  announce('predictions');
}

async function servedWithin(
  transaction: Reading<(typeof stores)[number]>,
  name: string,
  version: NamedVersion,
): Promise<Deployment | undefined> {
  const model = await transaction.objectStore('registeredModels').get(name);
  if (model === undefined) return undefined;
  const aliases: Readonly<Record<string, number>> = model.aliases;
  const wanted = typeof version === 'number' ? version : aliases[version.alias];
  const deployments = await answering(transaction, model, deployed => deployed.version === wanted);
  return deployments[0];
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

/** The wanted deployments of a model whose run is not retired, newest first. */
async function answering(
  transaction: Reading<(typeof stores)[number]>,
  { name, projectId }: RegisteredModel,
  isWanted: (deployment: Deployment) => boolean = () => true,
): Promise<readonly Deployment[]> {
  const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
  const all = await transaction.objectStore('deployments').index('byProject').getAll(ofProject);
  const own = all.filter(deployment => deployment.model === name && isWanted(deployment));
  const standings = await Promise.all(
    own.map(async ({ runId }) => approvalStanding(await stepsWithin(transaction, projectId, runId)).state),
  );
  return own
    .filter((_, index) => standings[index] !== 'retired')
    .toSorted((a, b) => b.deployedAt - a.deployedAt);
}

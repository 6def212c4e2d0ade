import type { Deployment, RegisteredModel } from '../../lifecycle/deployment/registry.ts';
import { approvalStanding } from '../../lifecycle/governance/approval.ts';
import type { PredictionBatch } from '../../lifecycle/deployment/prediction-log.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { stepsWithin } from '../governance/approval-steps.ts';
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
  return read([...stores], async transaction => {
    const model = await transaction.objectStore('registeredModels').get(name);
    if (model === undefined) return undefined;
    const latest = latestOf(await deploymentsWithin(transaction, model.projectId), model, version);
    if (latest === undefined) return undefined;
    const { state } = approvalStanding(await stepsWithin(transaction, model.projectId, latest.runId));
    return state === 'retired' ? undefined : latest;
  });
}

/**
 * Logs what a version was asked by its name, if this deployment still is what answers to that: in one transaction, so that
 * nothing is said by what was replaced or retired meanwhile, and nothing else need be read.
 * @throws NotStoredError, and logs nothing, where another deployment answers by now, or none
 */
export async function appendServedPredictions(
  batch: PredictionBatch,
  { id, projectId, model: name, runId }: Deployment,
  version: NamedVersion,
): Promise<void> {
  await write(['predictions', ...stores], 'strict', async transaction => {
    // All at once: each wait would be a way to the database's process and back. What is thrown takes the batch back.
    const [model, deployments, steps] = await Promise.all([
      transaction.objectStore('registeredModels').get(name),
      deploymentsWithin(transaction, projectId),
      stepsWithin(transaction, projectId, runId),
      transaction.objectStore('predictions').add(loggedBatch(batch)),
    ]);
    const isLatest = model !== undefined && latestOf(deployments, model, version)?.id === id;
    if (!isLatest || approvalStanding(steps).state === 'retired') throw new NotStoredError('deployment', id);
  });
  announce('predictions');
}

/** Of the deployments of a version, which all are of one run, the newest. */
function latestOf(
  deployments: readonly Deployment[],
  { name, aliases }: RegisteredModel,
  version: NamedVersion,
): Deployment | undefined {
  const known: Readonly<Record<string, number>> = aliases;
  const wanted = typeof version === 'number' ? version : known[version.alias];
  const own = deployments.filter(deployment => deployment.model === name && deployment.version === wanted);
  return own.toSorted((a, b) => b.deployedAt - a.deployedAt)[0];
}

function deploymentsWithin(
  transaction: Reading<(typeof stores)[number]>,
  projectId: string,
): Promise<Deployment[]> {
  const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
  return transaction.objectStore('deployments').index('byProject').getAll(ofProject);
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

/** The deployments of a model whose run is not retired. */
async function answering(
  transaction: Reading<(typeof stores)[number]>,
  { name, projectId }: RegisteredModel,
): Promise<readonly Deployment[]> {
  const all = await deploymentsWithin(transaction, projectId);
  const own = all.filter(({ model }) => model === name);
  const standings = await Promise.all(
    own.map(async ({ runId }) => approvalStanding(await stepsWithin(transaction, projectId, runId)).state),
  );
  return own.filter((_, index) => standings[index] !== 'retired');
}

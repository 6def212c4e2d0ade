import type { Deployment, ModelVersion, RegisteredModel } from '../../lifecycle/deployment/registry.ts';
import { noApproval } from '../../lifecycle/governance/approval-policy.ts';
import { deploymentObstacle } from '../../lifecycle/governance/approval-rules.ts';
import { type ApprovalStep, approvalStanding } from '../../lifecycle/governance/approval.ts';
import type { Project } from '../../lifecycle/project.ts';
import { type BackedUpStore, type Records, backedUpStores, keyFields } from './backup-records.ts';

/** What is here before a backup comes in. */
export interface Here {
  readonly keys: Readonly<Record<BackedUpStore, ReadonlySet<string>>>;
  readonly models: readonly RegisteredModel[];
  readonly modelVersions: readonly ModelVersion[];
  readonly deployments: readonly Deployment[];
  readonly projects: readonly Project[];
  readonly approvals: readonly ApprovalStep[];
}

export interface Merge {
  readonly add: Records;
  /** Models here whose champion moves, because the backup brought a later deployment. */
  readonly update: readonly RegisteredModel[];
  /** Records of the backup that were here already, and stay as they are here. */
  readonly kept: number;
  /** Records that contradict the history here: another version of the same number, or a deployment that would answer without the approval that is asked for here; and what hangs on it. */
  readonly leftOut: number;
}

/** What of a backup is to be added: nothing here is overwritten, and a name taken by another project is numbered. */
export function planMerge(here: Here, backup: Records): Merge {
  const incoming = withNames(backup, namesAfterMerge(here.models, backup.registeredModels));
  const fresh = Object.fromEntries(
    backedUpStores.map(store => [
      store,
      (incoming[store] as readonly object[]).filter(record => !here.keys[store].has(keyOf(store, record))),
    ]),
  ) as unknown as Records;

  const taken = new Set(here.modelVersions.map(versionKey));
  const fits = (record: Versioned) => !taken.has(versionKey(record));
  const keptVersions = new Set(here.modelVersions.map(({ id }) => id));
  const contradicted = new Set(
    incoming.modelVersions.filter(version => !keptVersions.has(version.id) && !fits(version)).map(versionKey),
  );
  const steps = [...here.approvals, ...fresh.approvals];
  const deployments = fresh.deployments.filter(
    deployment => !contradicted.has(versionKey(deployment)) && mayComeIn(deployment, here, steps),
  );
  const deployed = new Set([...here.keys.deployments, ...deployments.map(({ id }) => id)]);
  const isDeployed = ({ deploymentId }: { deploymentId: string }) => deployed.has(deploymentId);
  const add: Records = {
    ...fresh,
    modelVersions: fresh.modelVersions.filter(fits),
    deployments,
    predictions: fresh.predictions.filter(isDeployed),
    monitorReports: fresh.monitorReports.filter(isDeployed),
    alerts: fresh.alerts.filter(isDeployed),
  };
  return {
    add,
    update: movedChampions(here, deployments),
    kept: countOf(incoming) - countOf(fresh),
    leftOut: countOf(fresh) - countOf(add),
  };
}

/** A deployment that would answer in a project that is here needs what is asked for here; one that answered earlier is history. */
function mayComeIn(
  { projectId, runId, deployedAt }: Deployment,
  here: Here,
  steps: readonly ApprovalStep[],
): boolean {
  const project = here.projects.find(({ id }) => id === projectId);
  const isLater = here.deployments.every(
    deployment => deployment.projectId !== projectId || deployment.deployedAt < deployedAt,
  );
  if (project === undefined || !isLater) return true;
  const standing = approvalStanding(steps.filter(step => step.runId === runId));
  return deploymentObstacle(standing, project.approval ?? noApproval, null) === null;
}

/** The number of records. */
export function countOf(records: Records): number {
  return Object.values(records).reduce((sum, list) => sum + list.length, 0);
}

interface Versioned {
  readonly model: string;
  readonly version: number;
}

function keyOf(store: BackedUpStore, record: object): string {
  return (record as Record<string, string>)[keyFields[store]]!;
}

function withNames(records: Records, names: ReadonlyMap<string, string>): Records {
  const renamed = <T extends Versioned>(record: T): T => ({
    ...record,
    model: names.get(record.model) ?? record.model,
  });
  return {
    ...records,
    registeredModels: records.registeredModels.map(model => ({ ...model, name: names.get(model.name)! })),
    modelVersions: records.modelVersions.map(renamed),
    deployments: records.deployments.map(renamed),
    predictions: records.predictions.map(renamed),
  };
}

function versionKey({ model, version }: Versioned): string {
  return JSON.stringify([model, version]);
}

/** The name each incoming model gets: its own, unless another project here has a model of that name. */
function namesAfterMerge(
  here: readonly RegisteredModel[],
  incoming: readonly RegisteredModel[],
): Map<string, string> {
  const projectOf = new Map([...incoming, ...here].map(({ name, projectId }) => [name, projectId]));
  const names = new Map<string, string>();
  for (const { name, projectId } of incoming) {
    let free = name;
    for (let number = 2; projectOf.has(free) && projectOf.get(free) !== projectId; number++)
      free = `${name} (${number})`;
    projectOf.set(free, projectId);
    names.set(name, free);
  }
  return names;
}

function movedChampions(here: Here, added: readonly Deployment[]): RegisteredModel[] {
  return here.models.flatMap(model => {
    const ofModel = ({ model: name }: Deployment) => name === model.name;
    if (!added.some(ofModel)) return [];
    const latest = [...here.deployments, ...added]
      .filter(ofModel)
      .reduce((best, deployment) => (deployment.deployedAt > best.deployedAt ? deployment : best));
    return [{ ...model, aliases: { ...model.aliases, champion: latest.version } }];
  });
}

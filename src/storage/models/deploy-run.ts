import { nextVersion } from '../../lifecycle/data/next-version.ts';
import type { Deployment } from '../../lifecycle/deployment/registry.ts';
import { heldRuleOf } from '../../lifecycle/evaluation/held-rule.ts';
import { announce } from '../changes.ts';
import { HistoryError, NotStoredError } from '../errors.ts';
import { doorStores, refuseUnapproved } from '../governance/deployment-door.ts';
import { addEvent, eventOf } from '../governance/events.ts';
import { write } from '../transaction.ts';

export interface DeployInput {
  readonly projectId: string;
  readonly runId: string;
  readonly datasetVersionId: string;
  readonly modelName: string;
  readonly at: number;
}

/**
 * Registers a run's model under the name, as its first or next version, points `champion` at it and deploys it, with the rule
 * that was last decided on for its answers.
 * @throws NotApprovedError when the project asks for an approval that is not there, or the model was rejected or retired;
 * NotStoredError when the run has no model in this project; HistoryError when the name belongs to another project
 */
export async function deployRun(input: DeployInput): Promise<Deployment> {
  const { projectId, runId, datasetVersionId, modelName, at } = input;
  const stores = [
    ...doorStores,
    'runs',
    'registeredModels',
    'modelVersions',
    'deployments',
    'events',
  ] as const;
  const deployment = await write([...stores], 'strict', async transaction => {
    const models = transaction.objectStore('registeredModels');
    const modelVersions = transaction.objectStore('modelVersions');
    const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
    const [model, versions, run, artifact, decisions] = await Promise.all([
      models.get(modelName),
      modelVersions.index('byModel').getAll(IDBKeyRange.bound([modelName], [modelName, []])),
      transaction.objectStore('runs').get(runId),
      transaction.objectStore('artifacts').getKey(runId),
      transaction.objectStore('decisions').index('byProject').getAll(ofProject),
    ]);
    if (model !== undefined && model.projectId !== projectId)
      throw new HistoryError(`Another project has a model called "${modelName}". Choose another name.`);
    if (run?.projectId !== projectId || artifact === undefined)
      throw new NotStoredError('model of run', runId);
    await refuseUnapproved(transaction, { projectId, runId });

    const version = nextVersion(versions);
    const held = heldRuleOf(decisions, runId);
    const deployed: Deployment = {
      id: crypto.randomUUID(),
      projectId,
      model: modelName,
      version,
      runId,
      datasetVersionId,
      deployedAt: at,
      ...(held && { held }),
    };
    await Promise.all([
      models.put({
        name: modelName,
        projectId,
        createdAt: model?.createdAt ?? at,
        aliases: { ...model?.aliases, champion: version },
      }),
      modelVersions.add({
        id: crypto.randomUUID(),
        model: modelName,
        version,
        projectId,
        runId,
        createdAt: at,
        ...(held && { held }),
      }),
      transaction.objectStore('deployments').add(deployed),
      addEvent(
        transaction.objectStore('events'),
        eventOf('model deployed', projectId, modelName, `version ${version}, champion`, at),
      ),
    ]);
    return deployed;
  });
  for (const store of ['registeredModels', 'modelVersions', 'deployments', 'events']) announce(store);
  return deployment;
}

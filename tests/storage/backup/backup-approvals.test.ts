import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { ApprovalAct } from '../../../src/lifecycle/governance/approval.ts';
import { exportEverything, importEverything } from '../../../src/storage/backup/backup.ts';
import { closeConnection } from '../../../src/storage/connection.ts';
import { changeApprovalPolicy } from '../../../src/storage/governance/approval-policies.ts';
import {
  listApprovalSteps,
  readApproval,
  takeApprovalStep,
} from '../../../src/storage/governance/approvals.ts';
import { readDeploymentDoor } from '../../../src/storage/governance/deployment-door.ts';
import { addProfile } from '../../../src/storage/governance/profiles.ts';
import { deployRun } from '../../../src/storage/models/deploy-run.ts';
import { currentDeployment, listDeployments } from '../../../src/storage/models/registry.ts';
import { at, storeDeployedProject } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const of = { projectId: 'project-1', runId: 'run-1' };
const onePerson = { approvers: 'one person', checks: [] } as const;
const again = { ...of, datasetVersionId: 'dataset-1', modelName: 'penguins', at: at + 9000 };

async function onAnotherDevice(): Promise<void> {
  await closeConnection();
  globalThis.indexedDB = new IDBFactory();
}

async function take(act: ApprovalAct) {
  const { content } = await readApproval(of);
  return takeApprovalStep({ ...of, act, reason: 'Looked at it.', typedName: 'Ada', seen: content, now: at });
}

test('what is asked for, the steps and what was signed come to another device, and hold there', async () => {
  await storeDeployedProject();
  await addProfile('Ada', at);
  await changeApprovalPolicy('project-1', onePerson, { reason: 'The board wants it.', typedName: '' }, at);
  await take('submitted');
  await take('approved');
  const steps = await listApprovalSteps('project-1');
  const file = await exportEverything();
  await onAnotherDevice();
  await importEverything(file);
  expect(await listApprovalSteps('project-1')).toStrictEqual(steps);
  expect(await readDeploymentDoor(of)).toMatchObject({ obstacle: null });
  await expect(deployRun(again)).resolves.toMatchObject({ version: 2 });
});

test('a backup does not deploy around what is asked for here; what answered earlier is history', async () => {
  const first = await storeDeployedProject();
  const before = await exportEverything();
  await deployRun(again);
  const deployed = await exportEverything();
  await onAnotherDevice();
  await importEverything(before);
  await addProfile('Ada', at);
  await changeApprovalPolicy('project-1', onePerson, { reason: 'The board wants it.', typedName: '' }, at);
  expect(await importEverything(deployed)).toMatchObject({ leftOut: 1 });
  expect(await currentDeployment('project-1')).toEqual(first);
  await take('submitted');
  await take('approved');
  expect(await importEverything(deployed)).toMatchObject({ leftOut: 0 });
  expect(await listDeployments('project-1')).toHaveLength(2);
});

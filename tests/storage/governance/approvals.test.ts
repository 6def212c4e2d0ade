import { beforeEach, expect, test } from 'vitest';
import type { ApprovalPolicy } from '../../../src/lifecycle/governance/approval-policy.ts';
import type { ApprovalAct } from '../../../src/lifecycle/governance/approval.ts';
import { changeApprovalPolicy } from '../../../src/storage/governance/approval-policies.ts';
import {
  listApprovalSteps,
  readApproval,
  takeApprovalStep,
} from '../../../src/storage/governance/approvals.ts';
import { changeBusinessProblem } from '../../../src/storage/governance/business-problems.ts';
import { readDeploymentDoor } from '../../../src/storage/governance/deployment-door.ts';
import { saveWords } from '../../../src/storage/governance/documents.ts';
import { listEvents, verifyEvents } from '../../../src/storage/governance/events.ts';
import { addProfile, chooseProfile } from '../../../src/storage/governance/profiles.ts';
import { recordDecision } from '../../../src/storage/models/decisions.ts';
import { appendPredictions, listPredictionBatches } from '../../../src/storage/models/predictions.ts';
import { deployRun } from '../../../src/storage/models/deploy-run.ts';
import { currentDeployment, listDeployments } from '../../../src/storage/models/registry.ts';
import { appendServedPredictions, servedDeployment } from '../../../src/storage/models/served-models.ts';
import { getProject, saveProject } from '../../../src/storage/projects.ts';
import { at, batchFor, project, storeDeployedProject } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const of = { projectId: 'project-1', runId: 'run-1' };
const fourEyes: ApprovalPolicy = { approvers: 'a second profile', checks: ['card written'] };
const input = { ...of, datasetVersionId: 'dataset-1', modelName: 'penguins', at: at + 9000 };

let ada = '';
let grace = '';
let first: Awaited<ReturnType<typeof storeDeployedProject>>;

beforeEach(async () => {
  first = await storeDeployedProject();
  grace = (await addProfile('Grace', at)).id;
  ada = (await addProfile('Ada', at)).id;
});

/** As somebody who looked at it just now. */
async function take(act: ApprovalAct, typedName = 'Ada') {
  const { content } = await readApproval(of);
  return takeApprovalStep({ ...of, act, reason: 'Looked at it.', typedName, seen: content, now: at });
}

async function writeCard(use = 'To count penguins.') {
  const card = { projectId: 'project-1', kind: 'model card', subject: 'run-1' } as const;
  for (const section of ['use', 'out of scope', 'contact']) await saveWords(card, section, use, at);
}

async function approveByGrace() {
  await changeApprovalPolicy('project-1', fourEyes, { reason: 'The board wants it.', typedName: '' }, at);
  await writeCard();
  await chooseProfile(ada);
  await take('submitted');
  await chooseProfile(grace);
  await take('approved', 'Grace');
}

const refused = (name: string, message: string) => ({ name, message: expect.stringContaining(message) });

test('who asks for nothing deploys as before', async () => {
  expect(await readDeploymentDoor(of)).toMatchObject({ obstacle: null });
  await expect(deployRun(input)).resolves.toMatchObject({ version: 2 });
});

test('a model that misses a target of the project is deployed only once somebody approved it all the same', async () => {
  // The example's accuracy is not a number, which reaches nothing.
  const missed = [{ metric: 'accuracy', value: 0.5 }];
  await changeBusinessProblem('project-1', problem => ({ ...problem, targets: missed }), at);
  await expect(deployRun(input)).rejects.toMatchObject(refused('NotApprovedError', 'Accuracy at least 0.5'));
  await take('submitted');
  await take('approved');
  await expect(deployRun(input)).resolves.toMatchObject({ version: 2 });
});

test('where approval is asked for, the deployment itself refuses until a second profile approved', async () => {
  await changeApprovalPolicy('project-1', fourEyes, { reason: 'The board wants it.', typedName: '' }, at);
  await expect(deployRun(input)).rejects.toMatchObject(refused('NotApprovedError', 'was not submitted'));
  await take('submitted');
  await expect(deployRun(input)).rejects.toMatchObject(refused('NotApprovedError', 'in review'));
  await expect(take('approved')).rejects.toMatchObject(refused('ApprovalRefusedError', 'somebody else'));
  await chooseProfile(grace);
  await expect(take('approved', 'Grace')).rejects.toMatchObject(
    refused('ApprovalRefusedError', 'card written'),
  );
  await writeCard();
  await expect(take('approved', 'Ada')).rejects.toMatchObject(refused('ApprovalRefusedError', 'Grace'));
  await take('approved', 'Grace');
  expect(await readDeploymentDoor(of)).toMatchObject({ obstacle: null });
  await expect(deployRun(input)).resolves.toMatchObject({ version: 2 });
});

test('each step is a link of the audit trail, under the name of who took it, with what was signed', async () => {
  await approveByGrace();
  const [approved, submitted] = await listEvents('project-1');
  expect(submitted).toMatchObject({ kind: 'model submitted', who: 'Ada' });
  expect(approved).toMatchObject({ kind: 'model approved', who: 'Grace', subject: 'run run-1' });
  expect(approved!.detail).toMatch(/Looked at it\.; signed: “I looked .*”; SHA-256 .*: [0-9a-f]{64}/);
  const [first, second] = await listApprovalSteps('project-1');
  expect([first!.at, second!.at]).toEqual([at, at + 1]);
  expect(await verifyEvents()).toMatchObject({ state: 'whole' });
});

test.each([
  ['the words of its card', () => writeCard('To count whales.')],
  [
    'what was decided about it',
    () =>
      recordDecision({
        ...of,
        id: 'decision-1',
        at,
        about: 'threshold',
        decision: '0.3',
        reason: '',
        evidence: {},
      }),
  ],
])('when %s changed after the approval, it has to be submitted again', async (what, change) => {
  await approveByGrace();
  await change();
  await expect(deployRun(input)).rejects.toMatchObject(refused('NotApprovedError', `${what} changed`));
});

test('nobody signs what changed while they looked at it', async () => {
  const { content: seen } = await readApproval(of);
  await writeCard();
  const step = takeApprovalStep({ ...of, act: 'submitted', reason: '', typedName: '', seen, now: at });
  await expect(step).rejects.toMatchObject(refused('ApprovalRefusedError', 'changed meanwhile'));
  expect(await listApprovalSteps('project-1')).toEqual([]);
});

test('of two tabs that decide at once the stricter stands, and of two that submit one is refused', async () => {
  await take('submitted');
  const both = await Promise.allSettled([take('approved'), take('rejected')]);
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect((await readApproval(of)).standing.state).toBe('rejected');
  const again = await Promise.allSettled([take('submitted'), take('submitted')]);
  expect(again.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('a rejected model is not deployed again, though nobody asks for approval', async () => {
  await take('submitted');
  await take('rejected');
  await expect(deployRun(input)).rejects.toMatchObject(
    refused('NotApprovedError', 'Ada rejected this model'),
  );
  expect(await currentDeployment('project-1')).toMatchObject({ id: first.id });
});

test('a retired model answers no more, and is not deployed again', async () => {
  await appendPredictions(batchFor(first));
  await take('retired');
  expect(await currentDeployment('project-1')).toBeUndefined();
  expect(await listDeployments('project-1')).toHaveLength(1);
  const late = appendPredictions(batchFor(first, { id: 'batch-2' }));
  await expect(late).rejects.toMatchObject(refused('NotApprovedError', 'Ada retired this model'));
  const asked = appendServedPredictions(batchFor(first, { id: 'asked' }), first, { alias: 'champion' });
  await expect(asked).rejects.toMatchObject({ name: 'NotStoredError' });
  expect((await listPredictionBatches(first.id)).map(({ id }) => id)).not.toContain('asked');
  expect(await servedDeployment('penguins', first.version)).toBeUndefined();
  await expect(deployRun(input)).rejects.toMatchObject(refused('NotApprovedError', 'Ada retired this model'));
});

test('what is asked for is changed with a reason, less of it with a signature, and the trail tells what it was', async () => {
  await changeApprovalPolicy('project-1', fourEyes, { reason: 'The board wants it.', typedName: '' }, at);
  const weaker = { approvers: 'nobody', checks: [] } as const;
  const silent = changeApprovalPolicy('project-1', weaker, { reason: ' ', typedName: 'Ada' }, at);
  await expect(silent).rejects.toMatchObject(refused('ApprovalRefusedError', 'Say why'));
  const unsigned = changeApprovalPolicy('project-1', weaker, { reason: 'A pilot.', typedName: '' }, at);
  await expect(unsigned).rejects.toMatchObject(refused('ApprovalRefusedError', 'profile: Ada'));
  await changeApprovalPolicy('project-1', weaker, { reason: 'A pilot.', typedName: 'Ada' }, at);
  expect((await listEvents('project-1'))[0]).toMatchObject({
    kind: 'approval policy changed',
    who: 'Ada',
    detail: expect.stringMatching(/^A pilot\.; signed: “I take it upon me/),
    before: 'the approval of a second profile, requires: card written',
    after: 'no approval is asked for',
  });
});

test('a page that read the project earlier does not take back what is asked for', async () => {
  await changeApprovalPolicy('project-1', fourEyes, { reason: 'The board wants it.', typedName: '' }, at);
  await saveProject({ ...project, name: 'Birds' });
  expect(await getProject('project-1')).toMatchObject({ name: 'Birds', approval: fourEyes });
  await expect(deployRun(input)).rejects.toMatchObject({ name: 'NotApprovedError' });
});

test('another project’s run is not deployed here, whatever is asked for there', async () => {
  await changeApprovalPolicy('project-1', fourEyes, { reason: 'The board wants it.', typedName: '' }, at);
  await saveProject({ ...project, id: 'project-2' });
  const around = deployRun({ ...input, projectId: 'project-2', modelName: 'other' });
  await expect(around).rejects.toMatchObject({ name: 'NotStoredError' });
});

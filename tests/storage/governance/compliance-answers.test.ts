import { expect, test } from 'vitest';
import {
  answerCompliance,
  listComplianceAnswers,
  withdrawComplianceAnswer,
} from '../../../src/storage/governance/compliance-answers.ts';
import { listEvents } from '../../../src/storage/governance/events.ts';
import { addProfile } from '../../../src/storage/governance/profiles.ts';
import { removeProject, saveProject } from '../../../src/storage/projects.ts';
import { at, penguins, project, store } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const breach = { item: 'gdpr/breach', question: 'Is it settled who reports a breach?' };

test('an answer is kept with who gave it, its changes are told, and it goes with its project', async () => {
  await store(penguins);
  await saveProject(project);
  await addProfile('Ada', at);
  await answerCompliance('project-1', [{ ...breach, verdict: 'no', reason: 'Nobody yet.' }], at);
  await answerCompliance('project-1', [{ ...breach, verdict: 'yes', reason: 'Alan does.' }], at + 1);
  expect(await listComplianceAnswers('project-1')).toEqual([
    {
      id: 'project-1 gdpr/breach',
      projectId: 'project-1',
      item: 'gdpr/breach',
      verdict: 'yes',
      reason: 'Alan does.',
      who: 'Ada',
      savedAt: at + 1,
    },
  ]);
  expect((await listEvents())[0]).toMatchObject({
    kind: 'compliance answered',
    subject: breach.question,
    who: 'Ada',
    before: 'no: Nobody yet.',
    after: 'yes: Alan does.',
  });
  await removeProject('project-1');
  expect(await listComplianceAnswers('project-1')).toEqual([]);
});

test('an answer that is taken back is gone, but for the log', async () => {
  await store(penguins);
  await saveProject(project);
  await answerCompliance('project-1', [{ ...breach, verdict: 'yes', reason: '' }], at);
  await withdrawComplianceAnswer('project-1', breach);
  await withdrawComplianceAnswer('project-1', breach);
  expect(await listComplianceAnswers('project-1')).toEqual([]);
  const told = (await listEvents()).filter(({ kind }) => kind === 'compliance answered');
  expect(told.map(({ before, after }) => [before, after])).toEqual([
    ['yes', 'no answer'],
    ['no answer', 'yes'],
  ]);
});

test('nothing is kept of a project that is gone', async () => {
  await expect(
    answerCompliance('project-1', [{ ...breach, verdict: 'yes', reason: '' }], at),
  ).rejects.toThrow('project-1');
});

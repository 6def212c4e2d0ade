import { expect, test } from 'vitest';
import type { Decision } from '../../../src/lifecycle/evaluation/decision.ts';
import { listDecisions, recordDecision } from '../../../src/storage/models/decisions.ts';
import { listEvents } from '../../../src/storage/governance/events.ts';
import { removeProject, saveProject } from '../../../src/storage/projects.ts';
import { startRun } from '../../../src/storage/models/runs.ts';
import { at, penguins, project, running, store } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const decided: Decision = {
  id: 'decision-1',
  projectId: project.id,
  at,
  runId: running.id,
  about: 'fairness',
  decision: 'Keep one threshold for all.',
  reason: 'The difference is within chance.',
  evidence: { 'demographic parity difference': 0.03, groups: 'sex' },
};

async function decideTwice(): Promise<void> {
  await store(penguins);
  await saveProject(project);
  await startRun(running);
  await recordDecision(decided);
  await recordDecision({ ...decided, id: 'decision-2', at: at + 1, about: 'threshold', decision: 'At 0.3.' });
}

test('decisions are listed newest first, and the log tells each', async () => {
  await decideTwice();
  expect((await listDecisions(project.id)).map(({ id }) => id)).toEqual(['decision-2', 'decision-1']);
  expect((await listDecisions(project.id, running.id)).at(-1)).toEqual(decided);
  expect(await listDecisions(project.id, 'run-2')).toEqual([]);
  const told = (await listEvents()).filter(({ kind }) => kind === 'decision recorded');
  expect(told.map(({ subject, detail }) => [subject, detail])).toEqual(
    expect.arrayContaining([
      ['fairness', 'Keep one threshold for all.'],
      ['threshold', 'At 0.3.'],
    ]),
  );
});

test('a decision is never written over', async () => {
  await decideTwice();
  await expect(recordDecision({ ...decided, decision: 'Something else.' })).rejects.toThrow();
  expect((await listDecisions(project.id)).at(-1)).toEqual(decided);
});

test('decisions go with their project, and none is made about what is gone', async () => {
  await decideTwice();
  await expect(recordDecision({ ...decided, id: 'decision-3', runId: 'run-2' })).rejects.toThrow(
    'run "run-2" is not stored',
  );
  await removeProject(project.id);
  expect(await listDecisions(project.id)).toEqual([]);
  await expect(recordDecision({ ...decided, id: 'decision-3' })).rejects.toThrow(
    'project "project-1" is not stored',
  );
});

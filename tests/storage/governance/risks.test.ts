import { expect, test } from 'vitest';
import type { Risk } from '../../../src/lifecycle/governance/risk.ts';
import { listEvents } from '../../../src/storage/governance/events.ts';
import { removeProject, saveProject } from '../../../src/storage/projects.ts';
import { listRisks, saveRisk } from '../../../src/storage/governance/risks.ts';
import { at, penguins, project, store } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const risk: Risk = {
  id: 'risk-1',
  projectId: 'project-1',
  title: 'It may be wrong about chicks.',
  finding: null,
  likelihood: 'low',
  impact: 'high',
  mitigation: '',
  owner: 'Ada',
  review: null,
  state: 'open',
  createdAt: at,
};

test('a risk is kept, its changes are told, and it goes with its project', async () => {
  await store(penguins);
  await saveProject(project);
  await saveRisk(risk);
  await saveRisk({ ...risk, state: 'accepted' });
  expect(await listRisks('project-1')).toEqual([{ ...risk, state: 'accepted' }]);
  expect((await listEvents())[0]).toMatchObject({
    kind: 'risk changed',
    before: 'low likelihood, high impact, open; Ada',
    after: 'low likelihood, high impact, accepted; Ada',
  });
  await removeProject('project-1');
  expect(await listRisks('project-1')).toEqual([]);
});

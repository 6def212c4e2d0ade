import { expect, test } from 'vitest';
import { closeConnection } from '../../../src/storage/connection.ts';
import { listEvents, verifyEvents } from '../../../src/storage/governance/events.ts';
import {
  addProfile,
  currentProfile,
  listProfiles,
  chooseProfile,
} from '../../../src/storage/governance/profiles.ts';
import { removeProject, saveProject } from '../../../src/storage/projects.ts';
import { write } from '../../../src/storage/transaction.ts';
import { at, done, penguins, project, store, storeDeployedProject } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';
import { restoreSavedDatabase } from '../saved-database.ts';

withFreshStorage();

test('every act of a project is a link of one chain, also its removal', async () => {
  await storeDeployedProject();
  await removeProject('project-1');
  const events = await listEvents();
  expect(events[0]).toMatchObject({ kind: 'project removed', position: events.length - 1 });
  expect(await verifyEvents()).toMatchObject({
    state: 'whole',
    events: events.length,
    head: events[0]!.hash,
  });
});

test('an event that was changed in the database is found', async () => {
  await storeDeployedProject();
  const [, changed] = await listEvents();
  await write(['events'], 'strict', async ({ store: events }) => {
    await events.put({ ...changed!, detail: 'nothing of the kind' });
  });
  expect(await verifyEvents()).toMatchObject({ state: 'broken', position: changed!.position });
});

test('acts bear the name of the profile in use, which is remembered', async () => {
  await store(penguins);
  await saveProject(project);
  const ada = await addProfile('Ada', at);
  await addProfile('Bob', at + 1);
  await chooseProfile(ada.id);
  await closeConnection();
  await saveProject({ ...project, problem: done.problem });
  expect((await listEvents())[0]).toMatchObject({ kind: 'problem defined', who: 'Ada' });
  expect((await listEvents()).at(-1)).toMatchObject({ who: '' });
  expect(await currentProfile()).toEqual(ada);
  expect((await listProfiles()).map(({ name }) => name)).toEqual(['Ada', 'Bob']);
});

test('what version 5 had logged is sealed in its order', async () => {
  (await restoreSavedDatabase('version-5')).close();
  expect(await verifyEvents()).toMatchObject({ state: 'whole', events: 7 });
  const [last] = await listEvents();
  expect(last).toMatchObject({ kind: 'preparation changed', who: '' });
});

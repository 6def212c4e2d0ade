import { expect, test } from 'vitest';
import { getDocument, saveWords } from '../../../src/storage/governance/documents.ts';
import { listEvents } from '../../../src/storage/governance/events.ts';
import { removeProject, saveProject } from '../../../src/storage/projects.ts';
import { at, penguins, project, store } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const card = { projectId: 'project-1', kind: 'model card', subject: 'run-1' } as const;

test('words are kept by section, the log tells what stood there before, and they go with the project', async () => {
  await store(penguins);
  await saveProject(project);
  await saveWords(card, 'use', 'To tell penguins apart.', at);
  await saveWords(card, 'contact', 'Ada', at);
  await saveWords(card, 'use', 'To count penguins.', at + 1);
  expect((await getDocument('model card', 'run-1'))?.words).toEqual({
    use: 'To count penguins.',
    contact: 'Ada',
  });
  expect((await listEvents())[0]).toMatchObject({
    kind: 'document written',
    before: 'To tell penguins apart.',
    after: 'To count penguins.',
  });
  await removeProject('project-1');
  expect(await getDocument('model card', 'run-1')).toBeUndefined();
});

test('nothing is written about a project that is gone', async () => {
  await expect(saveWords(card, 'use', 'x', at)).rejects.toMatchObject({ name: 'NotStoredError' });
});

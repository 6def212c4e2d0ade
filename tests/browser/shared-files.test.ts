import { expect, test } from 'vitest';
import { keepSharedFiles } from '../../src/jobs/bodies/keep-shared-files.ts';
import { takeSharedFiles } from '../../src/jobs/take-shared-files.ts';

const scope = new URL('/', location.href).href;

async function share(entries: readonly (readonly [string, string | File])[]): Promise<void> {
  const form = new FormData();
  for (const [name, value] of entries) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value);
  }
  await keepSharedFiles(new Request(`${scope}share-target`, { method: 'POST', body: form }), scope);
}

async function taken(): Promise<readonly (readonly [string, string])[]> {
  const files = await takeSharedFiles();
  return Promise.all(files.map(async file => [file.name, await file.text()] as const));
}

test('shared files are kept with their names and order until they are taken, once', async () => {
  await share([
    ['tables', new File(['a,b\n1,2\n'], 'jänner ☃.csv')],
    ['tables', new File(['a,b\n3,4\n'], 'february.csv')],
  ]);
  expect(await taken()).toEqual([
    ['jänner ☃.csv', 'a,b\n1,2\n'],
    ['february.csv', 'a,b\n3,4\n'],
  ]);
  expect(await taken()).toEqual([]);
});

test('what is shared later takes the place of what was not taken', async () => {
  await share([['tables', new File(['a'], 'old.csv')]]);
  await share([['tables', new File(['b'], 'new.csv')]]);
  expect(await taken()).toEqual([['new.csv', 'b']]);
});

test('rows of text are a table, a single line is none', async () => {
  await share([['text', 'a,b\r\n1,2\r\n']]);
  expect(await taken()).toEqual([['Shared table.csv', 'a,b\r\n1,2\r\n']]);
  await share([['text', 'just a line']]);
  expect(await taken()).toEqual([]);
});

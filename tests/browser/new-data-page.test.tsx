import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { NewDataPage } from '../../src/features/start/newer/new-data-page.tsx';
import type { Deployment } from '../../src/lifecycle/deployment/registry.ts';
import { countPredictions } from '../../src/storage/models/predictions.ts';
import { getProject } from '../../src/storage/projects.ts';
import { watchFolder } from '../../src/storage/data/watched-folders.ts';
import { tableOf } from '../core/table-of.ts';
import { deployChurnModel } from '../jobs/deployed-example.ts';

const trained = tableOf({
  tenure: [1, 60, 5, 40],
  contract: ['Month', 'Year', 'Month', 'Year'],
  churn: ['Yes', 'No', 'Yes', 'No'],
});
let deployment: Deployment;
let folder: FileSystemDirectoryHandle;
let root: Root | null = null;

beforeAll(async () => {
  deployment = await deployChurnModel(trained);
});

beforeEach(async () => {
  const own = await navigator.storage.getDirectory();
  await own.removeEntry('arrivals', { recursive: true }).catch(() => {});
  folder = await own.getDirectoryHandle('arrivals', { create: true });
  Object.assign(globalThis, { showDirectoryPicker: () => Promise.resolve(folder) });
});

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

async function put(name: string, text: string): Promise<void> {
  const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writer.write(text);
  await writer.close();
}

function visit(): void {
  root = createRoot(document.body.appendChild(document.createElement('main')));
  root.render(createElement(NewDataPage, { projectId: deployment.projectId }));
}

test('a file of the watched folder is predicted, and offered no more until it changes', async () => {
  await put('new.csv', 'tenure,contract\n3,Month\n70,Year\n');
  visit();
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await page.getByRole('button', { name: 'Predict new.csv' }).click();
  await expect.element(page.getByText('new.csv: 2 rows predicted')).toBeVisible();
  await expect.element(page.getByText(/^Nothing new in arrivals/)).toBeVisible();
  expect(await countPredictions(deployment.id)).toBe(2);
  await put('new.csv', 'tenure,contract\n3,Month\n70,Year\n5,Year\n');
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect.element(page.getByText('changed', { exact: true })).toBeVisible();
});

test('files of the folder become the next version of the table', async () => {
  await put('june.csv', 'tenure,contract,churn\n3,Month,Yes\n');
  await put('july.csv', 'tenure,contract,churn\n7,Year,No\n');
  await watchFolder(deployment.projectId, folder);
  visit();
  await page.getByRole('button', { name: 'Add all 2 to the table' }).click();
  await expect.element(page.getByRole('heading', { name: 'Look over 2 files' })).toBeVisible();
  await expect.element(page.getByText('The columns fit the table')).toBeVisible();
  await page.getByRole('button', { name: 'Make the next version' }).click();
  await expect
    .poll(async () => (await getProject(deployment.projectId))?.datasetVersionId, { timeout: 20_000 })
    .not.toBe('dataset-1');
});

test('a folder that the browser has closed since is opened again by a button', async () => {
  await watchFolder(deployment.projectId, folder);
  const asked: string[] = [];
  const prototype = FileSystemHandle.prototype as unknown as Record<string, unknown>;
  const own = { ...Object.getOwnPropertyDescriptors(prototype) };
  prototype['queryPermission'] = () => Promise.resolve(asked.length > 0 ? 'granted' : 'prompt');
  prototype['requestPermission'] = () => Promise.resolve(asked.push('read') > 0 ? 'granted' : 'denied');
  try {
    visit();
    await page.getByRole('button', { name: 'Allow' }).click();
    await expect.element(page.getByText(/^Nothing new in arrivals/)).toBeVisible();
  } finally {
    for (const name of ['queryPermission', 'requestPermission'])
      if (own[name] === undefined) delete prototype[name];
      else Object.defineProperty(prototype, name, own[name]);
  }
});

test('where the browser cannot watch folders, the page says so', async () => {
  Object.assign(globalThis, { showDirectoryPicker: undefined });
  visit();
  await expect.element(page.getByText(/^This browser does not let a page watch a folder/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Choose newer files' })).toBeVisible();
});

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AppBrowser, openBrowser } from './browser.ts';
import { type ServedApp, serveBuiltApp } from './built-app.ts';
import { defineProblem, goTo, openSample } from './journey.ts';
import { storedKeys } from './stored.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await serveBuiltApp();
});
afterAll(() => app.stop());

let browser: AppBrowser;
let first: Page;
beforeEach(async () => {
  browser = await openBrowser(app.address);
  first = browser.page;
  await first.goto(app.address);
});
afterEach(() => browser.close());

/** Another tab of the app, on the same page as the first. */
async function openTab(): Promise<Page> {
  const tab = await browser.context.newPage();
  await tab.goto(first.url());
  await tab.getByRole('heading', { level: 1 }).waitFor();
  return tab;
}

async function removeProject(page: Page): Promise<void> {
  await page.goto(`${app.address}#/storage`);
  await page
    .getByRole('button', { name: /remove/i })
    .first()
    .click();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await dialog.getByRole('button', { name: /remove/i }).click();
}

const projectLink = (page: Page, name: RegExp) => page.getByRole('link', { name });

test('a project made in one tab appears in the other, and leaves it when it is removed', async () => {
  const second = await openTab();
  expect(await projectLink(second, /penguins/i).count()).toBe(0);
  await openSample(first, 'Penguins');
  await projectLink(second, /penguins/i).waitFor();

  await removeProject(second);
  await first.getByRole('heading', { name: 'No such project' }).waitFor();
  const { projects, datasetVersions, columnChunks } = await storedKeys(second);
  expect({ projects, datasetVersions, columnChunks }).toEqual({
    projects: [],
    datasetVersions: [],
    columnChunks: [],
  });
});

test('a training goes on while other tabs open and close, and they see it end', async () => {
  await openSample(first, 'Telco churn');
  await defineProblem(first, { target: 'churn', task: null, positive: null });
  // Comparing is over in two or three seconds; the autopilot is at work for as long as it is given.
  await first.getByRole('radio', { name: 'Autopilot' }).check();
  await first.getByRole('radio', { name: 'Your own' }).check();
  await first.getByLabel('Seconds', { exact: true }).fill('20');
  await first.getByRole('button', { name: 'Train', exact: true }).click();
  await first.locator('.ui-progress').getByText('%').first().waitFor();

  const second = await openTab();
  await goTo(second, 'train');
  await second.getByText('Running', { exact: true }).waitFor();
  const third = await openTab();
  await third.close();
  await second.reload();
  await second.getByText('Running', { exact: true }).waitFor();

  await first.getByRole('link', { name: 'See the results' }).waitFor({ timeout: 120_000 });
  await second.getByText('Done', { exact: true }).waitFor();
  expect(await second.getByText(/interrupted/i).count()).toBe(0);
  const { runs, artifacts } = await storedKeys(second);
  expect([runs!.length, artifacts!.length]).toEqual([1, 1]);
});

test('a training whose tab is closed is told as interrupted in the tab that stays', async () => {
  await openSample(first, 'Diabetes');
  await defineProblem(first, { target: 'diabetes', task: null, positive: null });
  const second = await openTab();
  await goTo(second, 'train');
  await first.getByRole('button', { name: 'Train', exact: true }).click();
  await second.getByText('Running', { exact: true }).waitFor();
  await first.close();
  await second.getByText('Interrupted', { exact: true }).waitFor();
});

test('a project removed in another tab amid its training: nothing of it comes back', async () => {
  await openSample(first, 'Telco churn');
  await defineProblem(first, { target: 'churn', task: null, positive: null });
  await first.getByRole('button', { name: 'Train', exact: true }).click();
  await first.locator('.ui-progress').getByText('%').first().waitFor();
  const second = await openTab();
  await removeProject(second);
  await first.getByRole('heading', { name: 'No such project' }).waitFor();
  await expect
    .poll(() => first.evaluate(async () => (await navigator.locks.query()).held), {
      timeout: 120_000,
    })
    .toEqual([]);
  const { events, settings, ...rest } = await storedKeys(second);
  expect(Object.values(rest).flat()).toEqual([]);
  expect([events!.length > 0, settings!.length > 0]).toEqual([true, true]);
  expect(browser.complaints).toEqual([]);
});

test('two tabs that import at once, the same table and another, both succeed and store each table once', async () => {
  const second = await openTab();
  const third = await openTab();
  await Promise.all([
    openSample(first, 'Telco churn'),
    openSample(second, 'Telco churn'),
    openSample(third, 'Concrete'),
  ]);
  await Promise.all([first, second].map(page => page.getByText('Fiber optic').first().waitFor()));
  const { projects, datasetVersions, imports, columnChunks } = await storedKeys(first);
  expect([projects!.length, datasetVersions!.length, imports!.length]).toEqual([3, 2, 0]);
  const storageKeys = new Set(columnChunks!.map(key => (key as readonly unknown[])[0]));
  expect(storageKeys.size).toBe(2);
  expect(browser.complaints).toEqual([]);
});

import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AppBrowser, openBrowser, waitUntilOfflineReady } from './browser.ts';
import { buildWhenStale, builtFolder, type ServedApp, serveFolder } from './built-app.ts';
import { defineProblem, goTo, openSample } from './journey.ts';

const notice = 'A new version of Terrarium is ready';
let folder: string;
let app: ServedApp;
let browser: AppBrowser;

beforeEach(async () => {
  buildWhenStale();
  folder = join(mkdtempSync(join(tmpdir(), 'terrarium-update-')), 'dist');
  cpSync(builtFolder, folder, { recursive: true });
  app = await serveFolder(folder);
  browser = await openBrowser(app.address);
  await browser.page.goto(app.address);
  await waitUntilOfflineReady(browser.page);
});
afterEach(async () => {
  await browser.close();
  await app.stop();
  rmSync(join(folder, '..'), { recursive: true });
});

/** What stands in the page's own markup: the old version, or the one that `deployNextVersion` made. */
const versionOf = (page: Page) => page.locator('meta[name="test-version"]').count();

/** Puts another build in place of the served one, as a host does: each script and style has another name. */
function deployNextVersion(): void {
  const assets = join(folder, 'assets');
  const names = readdirSync(assets).filter(name => /\.(js|css)$/.test(name));
  const renamed = new Map(names.map(name => [name, name.replace(/(\.\w+)$/, '_next$1')]));
  const rename = (file: string) => {
    let text = readFileSync(file, 'utf8');
    for (const [before, after] of renamed) text = text.replaceAll(before, after);
    return text;
  };
  for (const [before, after] of renamed) {
    writeFileSync(join(assets, before), rename(join(assets, before)));
    renameSync(join(assets, before), join(assets, after));
  }
  const page = join(folder, 'index.html');
  writeFileSync(page, rename(page).replace('<head>', '<head><meta name="test-version" content="next">'));
  const worker = join(folder, 'service-worker.js');
  const before = rename(worker);
  const after = before.replace(/"revision":"\w+"(?=,"url":"index.html")/, '"revision":"next"');
  if (after === before) throw new Error('the service worker lists no index.html with its revision');
  writeFileSync(worker, after);
}

/** As the browser does by itself when a page is opened, and once a day. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

test('a new version is offered; until it is accepted the old tab works, and then it reloads with the new one', async () => {
  const { page, complaints } = browser;
  await openSample(page, 'Penguins');
  deployNextVersion();
  await lookForUpdate(page);
  await page.getByText(notice).waitFor();
  // Pages that this tab has not shown yet, whose files are on the server no more.
  for (const phase of ['explore', 'problem', 'train', 'evaluate', 'deploy', 'predict', 'monitor'] as const)
    await goTo(page, phase);
  expect(await versionOf(page)).toBe(0);
  expect(complaints).toEqual([]);

  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload' }).click()]);
  await page.getByRole('heading', { level: 1, name: 'Monitor' }).waitFor();
  expect(await versionOf(page)).toBe(1);
  expect(await page.getByText(notice).count()).toBe(0);
  await goTo(page, 'data');
  await page.getByText('Adelie').first().waitFor();
  expect(complaints).toEqual([]);
});

test('a job at work is not reloaded away, in this tab or in another', async () => {
  const { page, context } = browser;
  await openSample(page, 'Telco churn');
  await defineProblem(page, { target: 'churn', task: null, positive: null });
  const other = await context.newPage();
  await other.goto(app.address);
  deployNextVersion();
  await lookForUpdate(page);
  // Comparing is over in two or three seconds; the autopilot is at work for a minute.
  await page.getByRole('radio', { name: 'Autopilot' }).check();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await page.locator('.ui-progress').getByText('%').first().waitFor();
  for (const tab of [page, other]) {
    await tab.getByText(notice).waitFor();
    await tab.getByRole('button', { name: 'Reload' }).click();
    await tab.getByText('A job is at work').waitFor();
  }
  expect(await page.locator('.ui-progress').count()).toBeGreaterThan(0);
  expect(await versionOf(page)).toBe(0);

  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled', { exact: true }).waitFor();
  await Promise.all([
    page.waitForEvent('load'),
    other.waitForEvent('load'),
    page.getByRole('button', { name: 'Reload' }).click(),
  ]);
  for (const tab of [page, other]) {
    await tab.getByRole('heading', { level: 1 }).waitFor();
    expect(await versionOf(tab)).toBe(1);
  }
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AppBrowser, newProfile, openBrowser, waitUntilOfflineReady } from './browser.ts';
import { type ServedApp, serveBuiltApp } from './built-app.ts';
import { defineProblem, openSample, openTable, trainModels } from './journey.ts';
import { writeLargeTable } from './large-table.ts';
import { storedValues } from './stored.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrarium-storage-'));
const table = join(folder, 'customers.csv');
let app: ServedApp;
let browser: AppBrowser;
let profile: string;
beforeAll(async () => {
  app = await serveBuiltApp();
  await writeLargeTable(table, 10e6);
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  profile = newProfile();
  browser = await openBrowser(app.address, { profile });
});
afterEach(async () => {
  await browser.close();
  rmSync(profile, { recursive: true });
});

/** Chromium asks how much room there is at its first write, and believes it for a while. */
async function reopen(): Promise<Page> {
  const address = browser.page.url();
  await browser.close();
  browser = await openBrowser(app.address, { profile });
  await browser.page.goto(address);
  await browser.page.getByRole('heading', { level: 1 }).waitFor();
  return browser.page;
}

/** Gives the app so many bytes more than it takes now; without a number, as many as the device has. */
async function leaveRoomFor(bytes?: number): Promise<void> {
  const { context, page } = browser;
  const session = await context.newCDPSession(page);
  const origin = new URL(app.address).origin;
  if (bytes === undefined) return void (await session.send('Storage.overrideQuotaForOrigin', { origin }));
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes });
}

test('a device that fills up amid an import: told as such, nothing lost, and it goes on once there is room', async () => {
  await browser.page.goto(app.address);
  await waitUntilOfflineReady(browser.page);
  await openSample(browser.page, 'Penguins');
  await browser.page.goto(`${app.address}#/`);
  const page = await reopen();
  const before = await storedValues(page);
  await leaveRoomFor(2e6);
  await expect(openTable(page, table)).rejects.toThrow(/customers\.csv could not be opened[^]*no room left/);
  expect(await storedValues(page)).toEqual(before);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: /penguins/i }).waitFor();

  await leaveRoomFor();
  await openTable(page, table);
});

test('a device without room for a training: told as such, no run is left behind, and it goes on once there is room', async () => {
  await browser.page.goto(app.address);
  await waitUntilOfflineReady(browser.page);
  await openSample(browser.page, 'Penguins');
  await defineProblem(browser.page, { target: 'species', task: null, positive: null });
  const page = await reopen();
  const before = await storedValues(page);
  await leaveRoomFor(0);
  const seed1 = { seed: 1, budgetSeconds: null };
  await expect(trainModels(page, seed1)).rejects.toThrow('no room left');
  expect(await storedValues(page)).toEqual(before);

  await leaveRoomFor();
  await trainModels(page, seed1);
});

test('a browser without a database is told on the first page, with the way on', async () => {
  const { page } = browser;
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'indexedDB'));
  await page.goto(app.address);
  const notice = page.locator('.ui-notice[data-tone="danger"]').first();
  await notice.waitFor();
  expect(await notice.innerText()).toMatch(
    /does not let Terrarium store data here[^]*Open Terrarium in an ordinary window/,
  );
});

test('a browser that refuses to open the database is told on the first page, and the sample by name', async () => {
  const { page } = browser;
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await page.goto(app.address);
  const notice = page.locator('.ui-notice[data-tone="danger"]').first();
  await notice.waitFor();
  expect(await notice.innerText()).toContain('The operation is insecure.');
  await page.getByRole('heading', { level: 1 }).waitFor();
});

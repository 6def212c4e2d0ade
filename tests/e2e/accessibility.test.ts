import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roomForFingers, violationsOf } from './axe.ts';
import { type AppBrowser, openBrowser } from './browser.ts';
import { type ServedApp, serveBuiltApp } from './built-app.ts';
import { throughEveryView } from './every-view.ts';
import {
  assessDrift,
  defineProblem,
  deployModel,
  openSample,
  openTable,
  predictFile,
  predictOneRow,
  trainModels,
} from './journey.ts';
import { whenQuiet } from './quiet.ts';
import { keepFifthAside } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrarium-accessibility-'));
/** Each theme on a device of its own; so high that all that waits to be seen is seen. */
const screens = [
  { colorScheme: 'light', width: 1440, height: 6000 },
  { colorScheme: 'dark', width: 360, height: 9000 },
] as const;
/** The phases that have little to show of a table alone. */
const emptyAtFirst = ['prepare', 'train', 'evaluate', 'deploy', 'predict', 'monitor', 'govern', 'report'];
let app: ServedApp;
let browser: AppBrowser;

beforeAll(async () => {
  app = await serveBuiltApp();
  browser = await openBrowser(app.address);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  rmSync(folder, { recursive: true });
});

/** What is against a page that is quiet on the first of the screens, on each of them; leaves it on the first. */
async function faultsOf(page: Page, name: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const screen of screens) {
    if (screen !== screens[0]) {
      await showOn(page, screen);
      await whenQuiet(page);
    }
    for (const violation of await lastingViolations(page))
      faults.push(`${name}, ${screen.width} px: ${violation}`);
    const shots = process.env.SCREENSHOTS;
    if (shots !== undefined)
      await page.screenshot({
        path: join(shots, `${name.replaceAll(/run=[\w-]+&|[^\w]+/g, '-')}-${screen.width}.png`),
        fullPage: true,
      });
  }
  await showOn(page, screens[0]);
  return faults;
}

/** A browser that has much to do may be between two themes when it is looked at: what is wrong is wrong at a second look. */
async function lastingViolations(page: Page): Promise<readonly string[]> {
  if ((await violationsOf(page, roomForFingers)).length === 0) return [];
  await page.waitForTimeout(500);
  return violationsOf(page, roomForFingers);
}

async function showOn(page: Page, { colorScheme, width, height }: (typeof screens)[number]): Promise<void> {
  // Nothing is under the pointer, and without transitions colours are there at once.
  await page.mouse.move(0, 0);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
}

async function faultsInEveryView(page: Page, phases?: readonly string[]): Promise<readonly string[]> {
  const project = /^.*projects\/[^/]+/.exec(page.url())![0];
  const faults: string[] = [];
  const look = async (route: string) => {
    faults.push(...(await faultsOf(page, route)));
  };
  await showOn(page, screens[0]);
  await throughEveryView(page, project, look, phases);
  return faults;
}

async function start(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(app.address);
}

test('pages of no project, and a project that has only a table', async () => {
  const { page } = browser;
  const faults: string[] = [];
  for (const route of ['/', '/storage', '/nowhere']) {
    await page.goto(`${app.address}#${route}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await whenQuiet(page);
    faults.push(...(await faultsOf(page, route)));
  }
  await start(page);
  await openSample(page, 'Penguins');
  faults.push(...(await faultsInEveryView(page, emptyAtFirst)));
  expect(faults).toEqual([]);
});

test('a project of three classes that has come all the way', async () => {
  const { page } = browser;
  const { train, rest } = keepFifthAside('penguins', 1, folder);
  await start(page);
  await openTable(page, train);
  await defineProblem(page, { target: 'species', task: null, positive: null });
  await trainModels(page, { seed: 1, budgetSeconds: null });
  await deployModel(page);
  await predictFile(page, rest, join(folder, 'out.csv'));
  await assessDrift(page);
  const project = /^.*projects\/[^/]+/.exec(page.url())![0];
  await pinChart(page, `${project}/explore?column=island`);
  const faults = [...(await faultsInEveryView(page))];
  for (const route of ['/data/new', '/explore?column=body_mass_g', '/explore?column=island']) {
    await page.goto(`${project}${route}`);
    await whenQuiet(page);
    faults.push(...(await faultsOf(page, route)));
  }
  expect(faults).toEqual([]);
}, 600_000);

test.each([
  ['two classes', 'Diabetes', 'diabetes'],
  ['a number', 'Concrete', 'compressive_strength'],
])('what is told of a model of %s, and of a row that it answers', async (_, sample, target) => {
  const { page } = browser;
  await start(page);
  await openSample(page, sample);
  await defineProblem(page, { target, task: null, positive: null });
  await trainModels(page, { seed: 1, budgetSeconds: null });
  await deployModel(page);
  const faults = [...(await faultsInEveryView(page, ['evaluate']))];
  await predictOneRow(page);
  await page.getByRole('button', { name: 'Why?' }).click();
  await whenQuiet(page);
  faults.push(...(await faultsOf(page, '/predict, why')));
  expect(faults).toEqual([]);
  expect(browser.complaints).toEqual([]);
});

/** Pins the first chart of a page, so that the report has one. */
async function pinChart(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('img').first().waitFor();
  await page
    .getByRole('button', { name: /^Pin: / })
    .first()
    .click();
  await page.getByRole('dialog').getByLabel('Note').fill('Half of them live on Biscoe.');
  await page.getByRole('dialog').getByRole('button', { name: 'Pin' }).click();
  await page.getByText(/^Pinned to the report/).waitFor();
}

test('the keyboard alone opens a sample and walks the phases', async () => {
  const browser = await openBrowser(app.address);
  const { page } = browser;
  try {
    await page.goto(app.address);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let presses = 0; presses < 40 && !(await focused()).startsWith('Penguins'); presses++)
      await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^Penguins/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
    await expect.poll(focused).toBe('Data');
    for (let presses = 0; presses < 60 && !(await focused()).endsWith('Explore'); presses++)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Explore' }).waitFor();
    await expect.poll(focused).toBe('Explore');
  } finally {
    await browser.close();
  }
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { phases } from '../../src/lifecycle/phases.ts';
import { violationsOf } from './axe.ts';
import { type AppBrowser, newProfile, openBrowser } from './browser.ts';
import { type ServedApp, serveBuiltApp } from './built-app.ts';
import {
  assessDrift,
  defineProblem,
  deployModel,
  openSample,
  openTable,
  predictFile,
  trainModels,
} from './journey.ts';
import { keepFifthAside } from './sample.ts';

const profile = newProfile();
const folder = mkdtempSync(join(tmpdir(), 'terrarium-accessibility-'));
const themes = ['light', 'dark'] as const;
const widths = [360, 1440] as const;
let app: ServedApp;
/** Page addresses by a name: of a project that has come all the way, and of one that has only a table. */
const pages = new Map<string, string>();

/** Views that a page shows one at a time, but for its first. */
const viewsOf = {
  evaluate: ['performance', 'explain', 'fairness', 'errors'],
  govern: ['audit', 'datasheet', 'risks'],
  problem: ['business', 'success', 'feasibility'],
};

const projectIn = (page: Page) => /projects\/([^/]+)/.exec(page.url())![1]!;

beforeAll(async () => {
  app = await serveBuiltApp();
  const { train, rest } = keepFifthAside('penguins', 1, folder);
  const browser = await openBrowser(app.address, { profile });
  const { page } = browser;
  await page.goto(app.address);
  await openSample(page, 'Diabetes');
  const bare = projectIn(page);
  await page.goto(app.address);
  await openTable(page, train);
  await defineProblem(page, { target: 'species', task: null, positive: null });
  await trainModels(page, { seed: 1, budgetSeconds: null });
  await deployModel(page);
  await predictFile(page, rest, join(folder, 'out.csv'));
  await assessDrift(page);
  const whole = projectIn(page);
  await pinChart(page, `${app.address}#/projects/${whole}/explore?column=island`);
  await browser.close();
  pages.set('start', '/').set('storage', '/storage').set('no such page', '/nowhere');
  for (const { id } of phases)
    pages.set(`${id}, empty`, `/projects/${bare}/${id}`).set(id, `/projects/${whole}/${id}`);
  for (const search of [
    'column=body_mass_g',
    'column=island',
    'view=relations',
    'view=pair',
    'view=matrix',
    'view=sets',
    'view=map',
    'view=groups',
  ])
    pages.set(`explore, ${search}`, `/projects/${whole}/explore?${search}`);
  for (const [page, views] of Object.entries(viewsOf))
    for (const view of views) pages.set(`${page}, ${view}`, `/projects/${whole}/${page}?view=${view}`);
  pages.set('new data', `/projects/${whole}/data/new`);
  pages.set('prepare, view=split', `/projects/${whole}/prepare?view=split`);
});

afterAll(async () => {
  await app.stop();
  rmSync(profile, { recursive: true });
  rmSync(folder, { recursive: true });
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

async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await whenIdle(page);
  // Some pages begin to work a moment after they are there.
  await page.waitForTimeout(400);
  await whenIdle(page);
  await page.waitForTimeout(300);
}

function whenIdle(page: Page): Promise<unknown> {
  return page.waitForFunction(
    () => document.querySelector('[aria-busy="true"], .ui-loading, .ui-progress') === null,
  );
}

describe.each(themes)('%s', colorScheme => {
  test.each(widths)('%i px: axe finds nothing, and no page is wider than the screen', async width => {
    const browser: AppBrowser = await openBrowser(app.address, { profile, colorScheme, width, height: 900 });
    const { page } = browser;
    const faults: string[] = [];
    try {
      for (const [name, route] of pages) {
        await page.goto(`${app.address}#${route}`);
        await page.reload();
        await settle(page);
        for (const violation of await violationsOf(page)) faults.push(`${name}: ${violation}`);
        const shots = process.env.SCREENSHOTS;
        if (shots !== undefined)
          await page.screenshot({
            path: join(shots, `${name.replace(', ', '-')}-${width}-${colorScheme}.png`),
            fullPage: true,
          });
      }
      expect(faults).toEqual([]);
      expect(browser.complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

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

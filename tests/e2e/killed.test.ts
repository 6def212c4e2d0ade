import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppBrowser, newProfile, openBrowser } from './browser.ts';
import { type ServedApp, serveBuiltApp } from './built-app.ts';
import { beginImport, defineProblem, goTo, openSample, openTable } from './journey.ts';
import { killBrowser } from './kill-browser.ts';
import { writeLargeTable } from './large-table.ts';
import { storedKeys } from './stored.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrarium-killed-'));
const large = join(folder, 'large.csv');
let app: ServedApp;
beforeAll(async () => {
  app = await serveBuiltApp();
  await writeLargeTable(large, 40e6);
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

type Session = (work: (page: Page) => Promise<void>) => Promise<void>;

/** One profile, opened once for each piece of work; a session that killed its browser needs no closing. */
async function inOneProfile(work: (session: Session, profile: string) => Promise<void>): Promise<void> {
  const profile = newProfile();
  let browser: AppBrowser | undefined;
  try {
    await work(async step => {
      browser = await openBrowser(app.address, { profile });
      await browser.page.goto(app.address);
      await browser.page.getByRole('button', { name: 'Open a table' }).waitFor();
      await step(browser.page);
      await browser.close().catch(() => {});
    }, profile);
  } finally {
    await browser?.close().catch(() => {});
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function until<T>(look: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
    if (Date.now() > deadline) throw new Error('what was waited for did not come about');
  }
}

const linux = process.platform === 'linux';

test.runIf(linux)('a browser killed amid an import keeps what was there, and nothing of the import', () =>
  inOneProfile(async (session, profile) => {
    let before: Awaited<ReturnType<typeof storedKeys>> = {};
    await session(async page => {
      await openSample(page, 'Diabetes');
      await page.goto(`${app.address}#/`);
      before = await storedKeys(page);
      await beginImport(page, large);
      const amid = await until(
        () => storedKeys(page),
        keys => keys.imports!.length === 1 && keys.columnChunks!.length > 10,
      );
      killBrowser(profile);
      expect(amid.datasetVersions).toHaveLength(1);
    });
    await session(async page => {
      await page.getByText('The import of “large” did not finish; nothing of it was kept.').waitFor();
      expect(await storedKeys(page)).toEqual(before);
      await page.getByRole('link', { name: /diabetes/i }).waitFor();
      expect(await page.getByRole('link', { name: 'large' }).count()).toBe(0);
      await openTable(page, large);
      const { imports, projects, datasetVersions } = await storedKeys(page);
      expect({ imports, projects: projects!.length, versions: datasetVersions!.length }).toEqual({
        imports: [],
        projects: 2,
        versions: 2,
      });
    });
  }),
);

test('an import that is cancelled is taken back at once, and can be started again', () =>
  inOneProfile(async session => {
    await session(async page => {
      await openSample(page, 'Penguins');
      await page.goto(`${app.address}#/`);
      const before = await storedKeys(page);
      await beginImport(page, large);
      await until(
        () => storedKeys(page),
        keys => keys.columnChunks!.length > before.columnChunks!.length + 10,
      );
      // At once: the import is nearly over, and does not wait until the button stands still.
      await page.getByRole('button', { name: 'Cancel' }).dispatchEvent('click');
      await until(
        () => storedKeys(page),
        keys => keys.imports!.length === 0,
      );
      expect(await storedKeys(page)).toEqual(before);
      // Back from the file that was looked over.
      await page.getByRole('button', { name: 'Cancel' }).click();
      await openTable(page, large);
    });
  }));

test.runIf(linux)('a training that a killed browser cut off is told, and can be started again', () =>
  inOneProfile(async (session, profile) => {
    await session(async page => {
      await openSample(page, 'Diabetes');
      await defineProblem(page, { target: 'diabetes', task: null, positive: null });
      await page.getByRole('button', { name: 'Train', exact: true }).click();
      await page.locator('.ui-progress').getByText('%').first().waitFor();
      await until(
        () => storedKeys(page),
        ({ runs }) => runs!.length === 1,
      );
      killBrowser(profile);
    });
    await session(async page => {
      await page.getByText('A training was interrupted and can be started again.').waitFor();
      expect((await storedKeys(page)).artifacts).toEqual([]);
      await page.getByRole('link', { name: /diabetes/i }).click();
      await goTo(page, 'train');
      await page.getByText('Interrupted', { exact: true }).waitFor();
      await page.getByRole('button', { name: /^Start again/ }).click();
      await page.getByRole('link', { name: 'See the results' }).waitFor({ timeout: 120_000 });
      const { runs, artifacts } = await storedKeys(page);
      expect([runs!.length, artifacts!.length]).toEqual([2, 1]);
    });
  }),
);

/**
 * How long the views of a project of Telco take to open in Chromium, with nothing kept of what they compute, and again: all
 * of them, or `npx tsx tests/bench/pages.ts evaluate`. Processor time, over all threads, is told the same on a busy machine.
 */
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { newProfile, openBrowser, waitUntilOfflineReady } from '../e2e/browser.ts';
import { serveBuiltApp } from '../e2e/built-app.ts';
import { defineProblem, deployModel, openSample, trainModels } from '../e2e/journey.ts';
import { rendererTime } from '../e2e/kill-browser.ts';
import { whenQuiet } from '../e2e/quiet.ts';

const explained = ['importance', 'shap', 'column', 'pair', 'row', 'tree'];
const routes = [
  ...['question', 'business', 'success', 'feasibility'].map(view => `problem?view=${view}`),
  ...['columns', 'relations', 'pair', 'matrix', 'sets', 'map', 'groups'].map(view => `explore?view=${view}`),
  ...['result', 'performance', 'validation', 'errors', 'fairness'].map(view => `evaluate?view=${view}`),
  ...explained.map(part => `evaluate?view=explain&part=${part}`),
  'predict',
  ...['card', 'datasheet', 'risks', 'approval', 'compliance', 'audit'].map(view => `govern?view=${view}`),
];
/** What a person can read or fill in. */
const content = 'main :is(figure, table, dl, textarea, .ui-panel)';

interface Opening {
  /** Milliseconds. */
  readonly first: number;
  readonly all: number;
  readonly firstProcessor: number;
  readonly allProcessor: number;
}

/** Opens a view from a page of the project that has been still for a while, as the app is after a new start. */
async function open(page: Page, profile: string, project: string, route: string): Promise<Opening> {
  await page.goto(`${project}/deploy`);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Deploy' }).waitFor();
  await whenQuiet(page);
  await page.waitForTimeout(1000);
  const before = rendererTime(profile);
  const first = await page.evaluate(
    async ({ address, content }) => {
      const begun = performance.now();
      location.href = address;
      while (
        document.querySelector('main h1')?.textContent === 'Deploy' ||
        document.querySelector(content) === null
      )
        await new Promise(resolve => requestAnimationFrame(resolve));
      return performance.now() - begun;
    },
    { address: `${project}/${route}`, content },
  );
  const firstProcessor = rendererTime(profile) - before;
  const begun = performance.now();
  await whenQuiet(page);
  const all = first + performance.now() - begun;
  return { first, all, firstProcessor, allProcessor: rendererTime(profile) - before };
}

/** Forgets every answer that was computed once. */
function forget(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('terrarium');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error!));
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('insights', 'readwrite');
      transaction.objectStore('insights').clear();
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('error', () => reject(transaction.error!));
    });
    database.close();
  });
}

const told = ({ first, all, firstProcessor, allProcessor }: Opening) =>
  `${first.toFixed(0)} (${firstProcessor}), ${all.toFixed(0)} (${allProcessor})`;

const app = await serveBuiltApp();
const profile = newProfile();
const browser = await openBrowser(app.address, { profile, width: 1440, height: 900 });
const { page } = browser;
await page.goto(app.address);
await waitUntilOfflineReady(page);
await openSample(page, 'Telco churn');
await defineProblem(page, { target: 'churn', task: null, positive: null });
await trainModels(page, { seed: 42, budgetSeconds: null });
await deployModel(page);
const project = /^.*projects\/[^/]+/.exec(page.url())![0];
console.log('In ms, of processor time in brackets: first content, everything | the same again');
for (const route of routes.filter(one => process.argv.slice(2).every(asked => one.includes(asked)))) {
  await forget(page);
  const anew = await open(page, profile, project, route);
  console.log(`${route}: ${told(anew)} | ${told(await open(page, profile, project, route))}`);
}
await browser.close();
await app.stop();
rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

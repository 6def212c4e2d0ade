import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { classifiedNumbers } from '../bench/tables/classified-numbers.ts';
import { openBrowser } from './browser.ts';
import { serveBuiltApp } from './built-app.ts';
import {
  defineProblem,
  deployModel,
  goTo,
  openSample,
  openTable,
  predictOneRow,
  trainModels,
} from './journey.ts';
import { storedModels } from './stored.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrarium-not-isolated-'));
afterAll(() => rmSync(folder, { recursive: true }));

const seed42 = { seed: 42, budgetSeconds: null };
const target = { target: 'target', task: null, positive: null };

/** So large that threads which share memory help with the last fit, where there are any. */
function writeWideTable(): string {
  const columns = 20;
  const { features, target: codes } = classifiedNumbers({ rows: 26_500, columns, classes: 2 }, 1);
  const names = Array.from({ length: columns }, (_, column) => `x${column}`);
  const lines = Array.from(codes, (code, row) => {
    const numbers = [...features.data.subarray(row * columns, (row + 1) * columns)];
    return [...numbers.map(value => value.toFixed(3)), code === 1 ? 'high' : 'low'].join(',');
  });
  const file = join(folder, 'wide.csv');
  writeFileSync(file, `${[[...names, 'target'].join(','), ...lines].join('\n')}\n`);
  return file;
}

async function trainAlone(page: Page, algorithm: string): Promise<void> {
  await goTo(page, 'train');
  // What was trained before is not told after a visit from elsewhere.
  await page.reload();
  const algorithms = page.getByRole('group', { name: 'Algorithms' }).getByRole('checkbox');
  await algorithms.first().waitFor();
  for (const box of await algorithms.all()) if (await box.isVisible()) await box.uncheck();
  await page.getByRole('checkbox', { name: algorithm }).first().check();
  await trainModels(page, seed42);
}

/** All that a person is given: every model with its scores fold by fold, and answers to a row. */
async function learnAndPredict(wide: string, isolated: boolean) {
  const app = await serveBuiltApp({ isolated });
  const browser = await openBrowser(app.address);
  const { page } = browser;
  let helped = false;
  browser.context.on('request', request => {
    helped ||= request.resourceType() === 'script' && request.url().includes('kernel-thread');
  });
  try {
    await page.goto(app.address);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(isolated);
    expect(await page.evaluate(() => typeof SharedArrayBuffer)).toBe(isolated ? 'function' : 'undefined');
    await openSample(page, 'Penguins');
    await defineProblem(page, { target: 'species', task: null, positive: null });
    await trainModels(page, seed42);
    await deployModel(page);
    const answers = [await predictOneRow(page)];
    await page.goto(`${app.address}#/`);
    await openTable(page, wide);
    await defineProblem(page, target);
    for (const algorithm of ['Gradient boosting', 'Random forest']) await trainAlone(page, algorithm);
    await deployModel(page);
    answers.push(await predictOneRow(page));
    expect(helped).toBe(isolated && availableParallelism() > 1);
    expect(browser.complaints).toEqual([]);
    return { answers, models: await storedModels(page) };
  } finally {
    await browser.close();
    await app.stop();
  }
}

test('a host without the headers that isolate the page gives the same models and predictions', async () => {
  const wide = writeWideTable();
  const [without, isolated] = await Promise.all([false, true].map(way => learnAndPredict(wide, way)));
  expect(without!.models.map(({ candidates }) => Object.keys(candidates))).toEqual([
    [
      'dummyClassifier',
      'logisticRegression',
      'histGradientBoostingClassifier',
      'randomForestClassifier',
      'mlpClassifier',
    ],
    ['histGradientBoostingClassifier'],
    ['randomForestClassifier'],
  ]);
  expect(without).toEqual(isolated);
});

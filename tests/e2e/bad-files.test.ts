import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusedFiles, table, toldFiles, widestTable } from './bad-tables.ts';
import { type AppBrowser, openBrowser, waitUntilOfflineReady } from './browser.ts';
import { type ServedApp, serveBuiltApp } from './built-app.ts';
import {
  defineProblem,
  deployModel,
  goTo,
  openSample,
  openTable,
  predictFile,
  readQuality,
  trainModels,
} from './journey.ts';
import { longestFreeze, watchFreezes } from './responsiveness.ts';
import { type StoredValues, storedValues } from './stored.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrarium-bad-files-'));
/** A page that hangs for longer feels broken; on a busy machine of two cores the app stays far below. */
const mostFreezeMs = 1000;
let app: ServedApp;
let browser: AppBrowser;
/** What was stored when the first project was opened, before any bad file came. */
let before: StoredValues;

beforeAll(async () => {
  app = await serveBuiltApp();
  browser = await openBrowser(app.address);
  await watchFreezes(browser.page);
  await browser.page.goto(app.address);
  await waitUntilOfflineReady(browser.page);
  await openSample(browser.page, 'Penguins');
  before = await storedValues(browser.page);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  rmSync(folder, { recursive: true });
});

function write(file: string, content: string | Uint8Array): string {
  const path = join(folder, file);
  writeFileSync(path, content);
  return path;
}

async function startAgain(): Promise<void> {
  await browser.page.goto(app.address);
  await browser.page.reload();
  await browser.page.getByRole('link', { name: /penguins/i }).waitFor();
}

test.each(refusedFiles)('$file is refused by name with the way on; nothing is lost', async bad => {
  await startAgain();
  const { page } = browser;
  const opening = openTable(page, write(bad.file, bad.content()));
  const refusal = (await opening.then(() => null, String)) ?? 'it was opened';
  expect(refusal).toContain(`${bad.file} could not be opened`);
  expect(refusal).toContain(bad.says);
  expect(await page.locator('.ui-notice[data-tone="danger"]').innerText()).toContain(bad.advises);
  expect(await longestFreeze(page)).toBeLessThan(mostFreezeMs);
  await page.getByRole('link', { name: /penguins/i }).waitFor();
  expect(await storedValues(page)).toEqual(before);
});

test.each(toldFiles)(
  '$file is opened, and the Data page tells what was wrong',
  async ({ file, content, tells }) => {
    await startAgain();
    await openTable(browser.page, write(file, content()));
    expect((await readQuality(browser.page)).join('\n')).toContain(tells);
  },
);

test('5,000 columns are opened and explored without a freeze', async () => {
  await startAgain();
  const { page } = browser;
  await openTable(page, write('widest.csv', widestTable()));
  await readQuality(page);
  for (const phase of ['explore', 'problem', 'train', 'data'] as const) {
    await goTo(page, phase);
    expect(await longestFreeze(page), phase).toBeLessThan(mostFreezeMs);
  }
});

const bought = (i: number) => (i % 3 === 0 ? 'no' : 'yes');
const oddNames = 'age,__proto__,constructor,bought';
const oddRow = (i: number) => `${20 + ((i * 7) % 40)},${i % 3 === 0 ? 'low' : 'high'},${i % 4},${bought(i)}`;

test.each([
  ['one class', (i: number) => `${i % 17},${i % 5},yes`, 'has one class only'],
  ['all missing', (i: number) => `${i % 17},${i % 5},`, 'Every value of "bought" is missing'],
])('a target of %s is opened, and refused as the problem', async (name, row, says) => {
  await startAgain();
  const { page } = browser;
  await openTable(page, write(`${name}.csv`, table('age,visits,bought', 60, row)));
  await expect(defineProblem(page, { target: 'bought', task: null, positive: null })).rejects.toThrow(says);
  await goTo(page, 'explore');
});

describe('a model of a column called __proto__', () => {
  let stored: StoredValues;

  beforeAll(async () => {
    await startAgain();
    const { page } = browser;
    await openTable(page, write('proto.csv', table(oddNames, 90, oddRow)));
    await defineProblem(page, { target: 'bought', task: null, positive: null });
    await trainModels(page, { seed: 1, budgetSeconds: null });
    await deployModel(page);
    stored = await storedValues(page);
  });

  test.each([
    {
      file: 'lacking.csv',
      content: table('age,constructor', 9, i => `${i},${i}`),
      says: 'The table lacks a column the model needs: "__proto__"',
    },
    { file: 'empty-rows.csv', content: '', says: 'The file is empty' },
    { file: 'no-rows.csv', content: `${oddNames}\n`, says: 'no rows below it' },
    { file: 'picture.csv', content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0]), says: 'a PNG image' },
  ])('$file is not predicted, by name, and nothing is logged', async ({ file, content, says }) => {
    const { page } = browser;
    await page.reload();
    await expect(predictFile(page, write(file, content), join(folder, 'out.csv'))).rejects.toThrow(says);
    expect((await storedValues(page)).predictions).toEqual(stored.predictions);
  });

  test('values that are not of their kind are told by row, and the other rows predicted', async () => {
    const { page } = browser;
    await page.reload();
    const rows = table(oddNames, 9, i => (i === 4 ? 'old,low,1,no' : oddRow(i)));
    await predictFile(page, write('words.csv', rows), join(folder, 'words-out.csv'));
    await page.getByText("row 5, column age: 'old' is not").waitFor();
  });
});

test('after all of them, the first project is as it was', async () => {
  await startAgain();
  const { page } = browser;
  const now = await storedValues(page);
  for (const store of ['projects', 'datasetVersions', 'columnChunks'])
    expect(now[store]).toMatchObject(before[store]!);
  expect(now.imports).toEqual({});
  await page.getByRole('link', { name: /penguins/i }).click();
  await goTo(page, 'data');
  await page.getByText('Adelie').first().waitFor();
  expect(browser.complaints).toEqual([]);
});

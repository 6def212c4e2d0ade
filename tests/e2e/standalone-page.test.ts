import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualRow } from '../../src/core/packaging/usual-row.ts';
import { cellText } from '../../src/core/table/column.ts';
import { writeCsv } from '../../src/core/table/write-csv.ts';
import { writePage } from '../../src/standalone/write-page.ts';
import { bundleStandalonePage } from '../../standalone-page.ts';
import { furthestApart, labelsOf, numbersOf } from '../core/packaging/predicted-numbers.ts';
import { type TrainedSample, trainedSample } from '../core/packaging/trained-sample.ts';
import { violationsOf } from './axe.ts';
import { type AppBrowser, openBrowser } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrarium-page-'));
const path = join(folder, 'churn.html');
let trained: TrainedSample;
let browser: AppBrowser;

beforeAll(async () => {
  trained = await trainedSample('telco-churn', 'histGradientBoostingClassifier');
  const { pipeline, rows } = trained;
  const usual = usualRow(rows);
  const model = { name: 'churn', version: '1.0.0', pipeline, usual };
  writeFileSync(path, await writePage(model, await bundleStandalonePage()));
  browser = await openBrowser(pathToFileURL(path).href);
  await browser.page.goto(pathToFileURL(path).href);
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

test('the file is under 1 MB with a hundred boosted trees', () => {
  expect(statSync(path).size).toBeLessThan(1e6);
});

test('opened from the disk it says of every test row, in a file, what the app says', async () => {
  const { page } = browser;
  const { rows, predictions } = trained;
  const csv = join(folder, 'rows.csv');
  writeFileSync(csv, [...writeCsv(rows)].join(''));
  await page.setInputFiles('#file', csv);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: /Save .* with predictions/ }).click();
  const lines = readFileSync(await (await saving).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  const cells = lines.slice(1).map(line => line.split(',').slice(-3));
  expect(cells.map(([label]) => label)).toEqual(labelsOf(predictions));
  const numbers = cells.flatMap(([, ...shares]) => shares.map(Number));
  // The last bit of an exponential is the engine's own.
  expect(furthestApart(numbers, numbersOf(predictions))).toBeLessThan(1e-15);
});

test('a row typed into its form is answered and explained', async () => {
  const { page } = browser;
  const { pipeline, rows, predictions } = trained;
  for (const { name } of pipeline.inputs) {
    const text = cellText(rows.columns.find(column => column.name === name)!, 0);
    const field = page.getByLabel(name, { exact: true });
    if (await field.evaluate(node => node.tagName === 'SELECT')) await field.selectOption(text);
    else await field.fill(text);
  }
  await page.getByRole('button', { name: 'Predict' }).click();
  expect(await page.locator('#prediction').textContent()).toBe(labelsOf(predictions)[0]);
  expect(await page.getByText(/raised|lowered/).count()).toBeGreaterThan(2);
  await page.getByLabel('tenure', { exact: true }).fill('often');
  await page.getByRole('button', { name: 'Predict' }).click();
  expect(await page.getByRole('alert').textContent()).toContain("column tenure: 'often' is not a number");
});

test('nothing is asked of any network, and the page has no complaint of its own or of axe', async () => {
  const { page } = browser;
  expect(browser.requests.foreign).toEqual([]);
  expect(browser.complaints).toEqual([]);
  expect(await violationsOf(page)).toEqual([]);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbook } from '../jobs/workbook.ts';
import { violationsOf } from './axe.ts';
import { type AppBrowser, openBrowser } from './browser.ts';
import { type ServedApp, serveBuiltApp } from './built-app.ts';
import { openTable } from './journey.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrarium-formats-'));
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

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Enough rows that the parts of a workbook are large: their reader then wants workers of its own, which it may not have. */
const rows = Array.from({ length: 20_000 }, (_, i) => ({
  name: `customer ${i % 900}`,
  age: 20 + (i % 60),
  paid: i % 3 > 0,
}));
const csv = `name,age,paid\n${rows.map(({ name, age, paid }) => `${name},${age},${paid}\n`).join('')}`;
const sheet = workbook({
  Notes: [['Members']],
  People: [['name', 'age', 'paid'], ...rows.map(({ name, age, paid }) => [name, age, paid])],
  Fees: [
    ['grade', 'fee'],
    ['a', 1.5],
    ['b', 2],
  ],
});

const files: readonly [string, () => Promise<Uint8Array> | Uint8Array][] = [
  ['people.csv.gz', () => gzipSync(strToU8(csv))],
  ['people.zip', () => zipSync({ 'people.csv': strToU8(csv) })],
  ['people.json', () => strToU8(JSON.stringify(rows))],
  ['people.ndjson', () => strToU8(rows.map(row => JSON.stringify(row)).join('\n'))],
  [
    'people.parquet',
    () =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: 'name', data: rows.map(({ name }) => name), type: 'STRING' },
            { name: 'age', data: rows.map(({ age }) => age), type: 'INT32' },
            { name: 'paid', data: rows.map(({ paid }) => paid), type: 'BOOLEAN' },
          ],
        }),
      ),
  ],
];

test.each(files)('%s is opened under the security policy', async (name, content) => {
  const { page } = browser;
  await page.goto(app.address);
  await openTable(page, write(name, await content()));
  await page.getByText('20,000').first().waitFor();
  await page.getByLabel('Kind of age').waitFor();
  expect(await page.getByLabel('Kind of age').inputValue()).toBe('integer');
  expect(await page.getByLabel('Kind of paid').inputValue()).toBe('boolean');
  expect(browser.complaints).toEqual([]);
  expect(browser.requests.foreign).toEqual([]);
});

test('of an Excel workbook the first sheet with a table is proposed, and another can be chosen', async () => {
  const { page } = browser;
  await page.goto(app.address);
  const file = write('people.xlsx', new Uint8Array(await sheet.arrayBuffer()));
  await page.getByLabel('Open a table').setInputFiles(file);
  expect(await page.getByLabel('Sheet').inputValue()).toBe('People');
  await page.getByText('Excel workbook: 20,000 rows, 3 columns.').waitFor();
  await page.getByLabel('Sheet').selectOption('Fees');
  await page.getByText('Excel workbook: 2 rows, 2 columns.').waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
  expect(browser.complaints).toEqual([]);
});

test('what was understood is corrected before the import: dates, kinds, lines above the table', async () => {
  const { page } = browser;
  await page.goto(app.address);
  const lines = Array.from(
    { length: 40 },
    (_, i) => `0${(i % 9) + 1}/0${(i % 8) + 1}/2024;1.${100 + i},5;${i % 5}`,
  );
  await page
    .getByLabel('Open a table')
    .setInputFiles(
      write('sales.csv', `Sales report\n\nday;amount;grade\n${lines.join('\n')}\nSource: till\n`),
    );
  await page.getByRole('heading', { level: 1, name: 'Look over sales.csv' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await page.getByLabel('Lines above the table').inputValue()).toBe('2');
  expect(await page.getByLabel('Decimal mark').inputValue()).toBe('44');
  await page.getByText('“Source: till”').waitFor();
  expect(await page.getByLabel('Kind of day').inputValue()).toBe('text');

  await page.getByLabel('Dates of day').selectOption('dayFirst');
  await expect.poll(() => page.getByLabel('Kind of day').inputValue()).toBe('datetime');
  await page.getByRole('cell', { name: '2024-01-01' }).first().waitFor();
  await page.getByLabel('Kind of grade').selectOption('category');
  await expect.poll(() => page.getByLabel('Kind of grade').inputValue()).toBe('category');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
  await page.getByLabel('Kind of day').waitFor();
  expect(await page.getByLabel('Kind of day').inputValue()).toBe('datetime');
  expect(await page.getByLabel('Kind of grade').inputValue()).toBe('category');
});

test('a preview that is left stores nothing, and gives the focus back', async () => {
  const { page } = browser;
  await page.goto(app.address);
  await page.getByLabel('Open a table').setInputFiles(write('left.csv', 'a,b\n1,x\n2,y\n'));
  await page.getByRole('heading', { level: 1, name: 'Look over left.csv' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Open a table' }).waitFor();
  expect(await page.getByRole('link', { name: 'left' }).count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('start-open');
});

test('a file dropped anywhere, and several that the installed app is opened with, are looked over', async () => {
  const { page } = browser;
  await page.goto(app.address);
  await page.getByRole('button', { name: 'Open a table' }).waitFor();
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['a,b\n1,x\n2,y\n'], 'dropped.csv'));
    return transfer;
  });
  await page.locator('header').first().dispatchEvent('drop', { dataTransfer: dropped });
  await page.getByRole('heading', { level: 1, name: 'Look over dropped.csv' }).waitFor();

  const launched = await browser.context.newPage();
  await launched.addInitScript(() => {
    Object.defineProperty(globalThis, 'launchQueue', {
      value: {
        setConsumer: (consume: (params: object) => void) =>
          consume({
            files: ['one.csv', 'two.csv'].map(name => ({
              getFile: () => Promise.resolve(new File(['a,b\n1,x\n2,y\n'], name)),
            })),
          }),
      },
    });
  });
  await launched.goto(app.address);
  await launched.getByRole('heading', { level: 1, name: 'Look over 2 files' }).waitFor();
  await launched.close();
});

test('several files are looked over as one table, and a newer one becomes the next version', async () => {
  const { page } = browser;
  await page.goto(app.address);
  await page
    .getByLabel('Open a table')
    .setInputFiles([
      write('june.csv', 'city,age,fee\nWien,36,1\nGraz,41,2\n'),
      write('july.csv', 'age;city\n50;Linz\n61;Wien\n'),
    ]);
  await page.getByRole('heading', { level: 1, name: 'Look over 2 files' }).waitFor();
  await page
    .getByRole('row', { name: /july\.csv/ })
    .getByRole('cell', { name: 'fee' })
    .waitFor();
  await page.getByLabel('Columns that not every file has').selectOption('common');
  await page.getByText('4 rows, 2 columns of 2 files together').waitFor();
  await page.getByLabel('Add a column that names the file').check();
  await page.getByText('4 rows, 3 columns of 2 files together').waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();

  // Anywhere on the project's pages a dropped file is newer data.
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    const text = 'city,age,file\nWels,old,august.csv\nGraz,7,august.csv\n';
    transfer.items.add(new File([text], 'august.csv'));
    return transfer;
  });
  await page.locator('header').first().dispatchEvent('drop', { dataTransfer: dropped });
  await page.getByText('age was integer and is category now').waitFor();
  await page.getByLabel('Kind of age').selectOption('integer');
  await page.getByText('The columns fit the table').waitFor();
  await page.getByRole('button', { name: 'Make the next version' }).click();
  await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
  await page.getByText('Added the rows of august.csv').first().waitFor();
  expect(browser.complaints).toEqual([]);
});

test('files that another app shares come in by the service worker, and stay on the device', async () => {
  const { page } = browser;
  await page.goto(app.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const answer = await page.evaluate(async () => {
    const form = new FormData();
    form.append('tables', new File(['a,b\n1,x\n2,y\n'], 'shared.csv'));
    const { type } = await fetch('share-target', { method: 'POST', body: form, redirect: 'manual' });
    return type;
  });
  expect(answer).toBe('opaqueredirect');
  await page.goto(`${app.address}#/?shared=kept`);
  await page.getByRole('heading', { level: 1, name: 'Look over shared.csv' }).waitFor();
  expect(browser.requests.foreign).toEqual([]);
});

test('the table is exported from the Data page and reads back as it was', async () => {
  const { page } = browser;
  await page.goto(app.address);
  const text = 'name,balance\r\nAda,-36.5\r\nAlan,41\r\n';
  await openTable(page, write('export.csv', text));
  const save = page.getByRole('button', { name: 'Export', exact: true });
  const [csv] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(readFileSync(await csv.path(), 'utf8')).toBe(text);
  await page.getByLabel('Format').selectOption('parquet');
  const [parquet] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const file = write('again.parquet', readFileSync(await parquet.path()));
  await page.goto(`${app.address}#/`);
  await page.getByLabel('Open a table').setInputFiles(file);
  await page.getByRole('cell', { name: '-36.5' }).waitFor();
  expect(browser.complaints).toEqual([]);
});

describe.each(['light', 'dark'] as const)('%s', colorScheme => {
  test.each([360, 1440])('%i px: axe finds nothing against the preview', async width => {
    const own = await openBrowser(app.address, { colorScheme, width, height: 900 });
    try {
      await own.page.goto(app.address);
      const lines = Array.from(
        { length: 60 },
        (_, i) =>
          `0${(i % 9) + 1}/02/2024,${i === 30 ? 'x' : i},${i % 7},"a longer text number ${i}, with a comma"`,
      );
      await own.page
        .getByLabel('Open a table')
        .setInputFiles(write('looks.csv', `when,age,grade,note\n${lines.join('\n')}\n`));
      await own.page.getByLabel('Dates of when').waitFor();
      expect(await violationsOf(own.page)).toEqual([]);
      const shots = process.env.SCREENSHOTS;
      if (shots !== undefined)
        await own.page.screenshot({
          path: join(shots, `preview-${width}-${colorScheme}.png`),
          fullPage: true,
        });
    } finally {
      await own.close();
    }
  });
});

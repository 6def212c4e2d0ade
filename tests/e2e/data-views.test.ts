import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import { type AppBrowser, openBrowser } from './browser.ts';
import { type ServedApp, serveBuiltApp } from './built-app.ts';
import { defineProblem, goTo, openTable } from './journey.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrarium-data-views-'));
let app: ServedApp;
let browser: AppBrowser;
let page: Page;

/** People with a mail address each, and one row twice. */
function people(): string {
  const rows = Array.from(
    { length: 120 },
    (_, i) => `user${i}@example.org,${20 + (i % 60)},${i % 2 ? 'f' : 'm'},${i % 3 ? 'Yes' : 'No'}`,
  );
  return `${['mail,age,gender,churn', ...rows, rows[0]].join('\n')}\n`;
}

beforeAll(async () => {
  app = await serveBuiltApp();
  browser = await openBrowser(app.address);
  ({ page } = browser);
  const file = join(folder, 'people.csv');
  writeFileSync(file, people());
  await page.goto(app.address);
  await openTable(page, file);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  rmSync(folder, { recursive: true });
});

const show = (view: string) =>
  page.getByRole('navigation', { name: 'Views of the data' }).getByRole('link', { name: view }).click();

async function saved(button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

test('personal data are found, shown masked, and pseudonymised in a new version', async () => {
  await show('Privacy');
  await page.getByRole('button', { name: 'Scan for personal data' }).click();
  await page.getByText('u••••@•••••••.•••').waitFor();
  await page.getByRole('button', { name: 'Pseudonymise: mail' }).click();
  await page.getByText('Pseudonymised column mail').waitFor();
  await page.getByText('No column looks like personal data').waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

test('the dictionary keeps what is typed, and exports it', async () => {
  await show('Dictionary');
  await page.getByLabel('Meaning of age').fill('Age at entry');
  await page.getByLabel('Unit of age').fill('years');
  await page.getByRole('button', { name: 'Fill in what the data say' }).click();
  const sensitivity = page.getByLabel('Sensitivity of gender');
  await sensitivity.selectOption('sensitive');
  // The field shows what is stored.
  await expect.poll(() => sensitivity.inputValue()).toBe('sensitive');
  await page.reload();
  await expect.poll(() => page.getByLabel('Meaning of age').inputValue()).toBe('Age at entry');
  expect(await saved('Markdown')).toContain('| age | integer | years | Age at entry | 20 .. 79 |');
  expect(JSON.parse(await saved('Table Schema (JSON)'))).toMatchObject({
    fields: [
      { name: 'mail' },
      { name: 'age', type: 'integer', constraints: { minimum: 20, maximum: 79 } },
      {},
      {},
    ],
  });
  expect(await violationsOf(page)).toEqual([]);
});

test('a change by hand makes a version that can be compared, undone by restoring, and removed', async () => {
  await show('Versions');
  await page.getByLabel('Change', { exact: true }).selectOption('dropDuplicateRows');
  await page.getByLabel('Why').fill('one person twice');
  await page.getByRole('button', { name: 'Make a new version' }).click();
  await page.getByRole('cell', { name: 'one person twice' }).waitFor();
  await page
    .getByRole('button', { name: /^Compare .* with the current version$/ })
    .last()
    .click();
  await page.getByText('Rows were told by all that they hold').waitFor();
  await page
    .getByRole('button', { name: /^Restore/ })
    .last()
    .click();
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await page.getByRole('dialog').getByText('nothing else: no run was trained on it').waitFor();
  await page.getByRole('button', { name: 'Remove version' }).click();
  await page.getByRole('cell', { name: /^removed/ }).waitFor();
  await page.getByText('As a list').click();
  await page
    .getByRole('link', { name: /^people\.csv/ })
    .last()
    .waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

test('what is said of a source settles its checklist', async () => {
  await show('Sources');
  await page.getByRole('button', { name: 'Record the source' }).click();
  await page.getByText('Collection checklist: 1 of 6 settled').waitFor();
  await page.getByLabel('Comes from').selectOption('CRM');
  await page.getByLabel('Owner').fill('Sales');
  await page.getByLabel('Access').fill('Ask sales operations');
  await page.keyboard.press('Tab');
  await page.getByText('Collection checklist: 3 of 6 settled').waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

test('a column marked as sensitive is not learned from unless one says so', async () => {
  await defineProblem(page, { target: 'churn', task: null, positive: null });
  await page.getByText(/left out unless you say otherwise: gender/).waitFor();
  expect(await page.getByLabel('Learn from sensitive columns too').isChecked()).toBe(false);
  await goTo(page, 'data');
  expect([browser.complaints, browser.requests.foreign]).toEqual([[], []]);
});

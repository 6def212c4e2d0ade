import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import { type AppBrowser, openBrowser } from './browser.ts';
import { type ServedApp, serveBuiltApp } from './built-app.ts';
import { defineProblem, goTo, openTable, trainModels } from './journey.ts';
import { storedValues } from './stored.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrarium-data-views-'));
let app: ServedApp;
let browser: AppBrowser;
let page: Page;

/** People with a mail address and a note with a name each, and one row twice. */
function people(): string {
  const rows = Array.from({ length: 120 }, (_, i) => {
    const note = `Spoke with Maria Gonzalez about bill ${i} and it is all fine now`;
    return `user${i}@example.org,${20 + (i % 60)},${i % 2 ? 'f' : 'm'},${note},${i % 3 ? 'Yes' : 'No'}`;
  });
  return `${['mail,age,gender,note,churn', ...rows, rows[0]].join('\n')}\n`;
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

test('personal data are found, shown masked, pseudonymised, and redacted within texts', async () => {
  await show('Privacy');
  await page.getByRole('button', { name: 'Scan for personal data' }).click();
  await page.getByText('u••••@•••••••.•••').waitFor();
  await page.getByRole('button', { name: 'Pseudonymise: mail' }).click();
  await page.getByText('Pseudonymised column mail').waitFor();
  await page.getByText('may stand in its text').waitFor();
  await page.getByRole('button', { name: 'Redact all texts' }).click();
  await page.getByText('Redacted names in column note').waitFor();
  await page.getByText('No column looks like personal data').waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

test('a combination of columns is measured, and bands make its smallest group larger', async () => {
  await page.getByRole('button', { name: 'Measure' }).click();
  // Two people of each age, all of one gender.
  await page.getByText('k = 2', { exact: true }).last().waitFor();
  await page.getByText(/rows in the smallest groups, of 121$/).waitFor();
  await page.getByRole('button', { name: 'Bands of 20: age' }).click();
  await page.getByText('2 in the version before').waitFor();
  await page.getByText('k = 20', { exact: true }).last().waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('20 in the version before').waitFor();
});

test('rows are edited by keyboard, taken back, and saved as one step', async () => {
  await show('Table');
  await page.getByRole('button', { name: 'Edit by hand' }).click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('old');
  await page.getByText('age takes a number.').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await page.getByText('Edited 2 cells of age', { exact: true }).waitFor();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Drop the selected row' }).click();
  await page.getByText('Edited 1 cell of age, dropped 1 row').waitFor();
  // What was not saved outlives the page.
  await page.reload();
  await page.getByLabel('Why').fill('typed wrongly');
  await page.getByRole('button', { name: 'Save as a new version' }).click();
  await page.getByText('The new version has 120 rows').waitFor();
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
  expect(await saved('Markdown')).toContain('| age | integer | years | Age at entry | 20 .. 99 |');
  expect(JSON.parse(await saved('Table Schema (JSON)'))).toMatchObject({
    fields: [
      { name: 'mail' },
      { name: 'age', type: 'integer', constraints: { minimum: 20, maximum: 99 } },
      {},
      {},
      { name: 'churn', type: 'boolean', trueValues: ['Yes'], falseValues: ['No'] },
    ],
  });
  expect(await violationsOf(page)).toEqual([]);
});

test('a change by hand makes a version that can be compared, undone by restoring, and removed', async () => {
  await show('Versions');
  const why = page.getByLabel(/^Why .* was made$/).first();
  expect(await why.inputValue()).toBe('typed wrongly');
  await page.getByLabel('Change', { exact: true }).selectOption('dropDuplicateRows');
  await page.getByLabel('Why', { exact: true }).fill('one person twice');
  await page.getByRole('button', { name: 'Make a new version' }).click();
  await page.getByText('the one before is kept').waitFor();
  await expect.poll(() => why.inputValue(), { timeout: 10_000 }).toBe('one person twice');
  await page
    .getByRole('button', { name: /^Compare .* with the current version$/ })
    .last()
    .click();
  await page.getByText('Rows were told by all that they hold').waitFor();
  await page.getByText('Distributions before and after').waitFor();
  await page.getByLabel('Rows are the same by').selectOption('place');
  await page.getByText(/^Rows changed: /).click();
  await page
    .getByRole('table', { name: 'Cells that changed' })
    .getByRole('cell', { name: '99', exact: true })
    .waitFor();
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

test('rules are proposed, saved and kept by the table that they came from', async () => {
  await show('Expectations');
  await page.getByRole('button', { name: 'Propose rules from this table' }).click();
  await page.getByText('mail is there in at least 93 % of the rows').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: /^Save \d+ rules$/ }).click();
  await page.getByRole('button', { name: 'Run now' }).click();
  await page.getByText('This table keeps every rule').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  expect(JSON.parse(await saved('Export'))).toMatchObject({ format: 'terrarium-expectations/1' });
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
  await trainModels(page, { seed: 1, budgetSeconds: null });
  const [run] = Object.values((await storedValues(page)).runs!);
  expect(JSON.parse(run!)).toMatchObject({
    state: 'done',
    result: {
      leftOut: expect.arrayContaining([
        { column: 'gender', reason: 'marked sensitive in the data dictionary' },
      ]) as unknown,
    },
  });
  await goTo(page, 'data');
  expect([browser.complaints, browser.requests.foreign]).toEqual([[], []]);
});

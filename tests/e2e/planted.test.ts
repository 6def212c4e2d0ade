import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../src/core/random.ts';
import { violationsOf } from './axe.ts';
import { type AppBrowser, openBrowser } from './browser.ts';
import { type ServedApp, serveBuiltApp } from './built-app.ts';
import { defineProblem, goTo, openTable, trainModels } from './journey.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrarium-planted-'));
let app: ServedApp;
let browser: AppBrowser;

/**
 * Loans with three things planted: `closing_code` is written after the answer is known, women are refused more often on
 * the same income, and of the south nothing is known.
 */
function loans(): string {
  const random = createRandom(17);
  const rows = Array.from({ length: 1500 }, () => {
    const gender = random() < 0.5 ? 'f' : 'm';
    const region = ['north', 'east', 'south', 'west'][Math.floor(4 * random())]!;
    const income = 20 + Math.round(60 * random());
    const leaning = (income - 50) / 10 + (gender === 'm' ? 1.2 : -1.2) + 2 * (random() - 0.5);
    const granted = region === 'south' ? random() < 0.5 : leaning > 0;
    const code = `${granted ? 'K' : 'Z'}${1 + Math.floor(3 * random())}`;
    return [gender, region, income, Math.round(900 * random()), code, granted ? 'yes' : 'no'].join(',');
  });
  return `${['gender,region,income,debt,closing_code,granted', ...rows].join('\n')}\n`;
}

beforeAll(async () => {
  app = await serveBuiltApp();
  browser = await openBrowser(app.address);
  writeFileSync(join(folder, 'loans.csv'), loans());
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  rmSync(folder, { recursive: true });
});

test('a leaked column, a weak slice and an unfair group are each found and named, and what is done is decided', async () => {
  const { page } = browser;
  const showView = (navigation: string, view: string) =>
    page.getByRole('navigation', { name: navigation }).getByRole('link', { name: view }).click();
  await page.goto(app.address);
  await openTable(page, join(folder, 'loans.csv'));
  await defineProblem(page, { target: 'granted', task: null, positive: 'yes' });

  await goTo(page, 'data');
  await showView('Views of the data', 'Quality');
  await page.getByText('closing_code: Alone it predicts "granted" with').first().waitFor();
  await page.getByRole('button', { name: 'Drop the column: closing_code' }).first().click();
  await page.getByText('1,500 rows and 5 columns').first().waitFor();

  await goTo(page, 'train');
  await trainModels(page, { seed: 7, budgetSeconds: 20 });
  await showView('Views of the run', 'Errors');
  await page.getByText(/^The model is weak where region is south: an error rate of/).waitFor();
  await page.getByRole('link', { name: 'region is south', exact: true }).waitFor();

  await showView('Views of the run', 'Fairness');
  await page.getByText(/^By gender, the model is unfair in demographic parity/).waitFor();
  await page.getByText('“f” has the least, “m” the most').waitFor();

  await page.getByRole('button', { name: 'Try what can be done' }).click();
  const frontier = page.getByRole('table', { name: 'What each comes to' });
  await frontier.getByRole('row', { name: /^Trained anew without gender/ }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByLabel('What is done').selectOption({ label: 'Trained anew, reweighed' });
  await page.getByLabel('Why').fill('The law asks for it.');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  const decided = page.getByRole('table', { name: 'Decisions about fairness' });
  await decided.getByRole('row', { name: /Trained anew, reweighed.*The law asks for it\./ }).waitFor();
  await page.getByRole('link', { name: 'Compare models so on Train' }).click();
  await page.getByText('The next training is reweighed between groups by gender').waitFor();
  expect(browser.complaints).toEqual([]);
});

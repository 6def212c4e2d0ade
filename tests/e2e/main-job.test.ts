import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProjectReport } from '../../src/lifecycle/governance/project-report.ts';
import { type AppBrowser, newProfile, openBrowser, waitUntilOfflineReady } from './browser.ts';
import { type ServedApp, serveBuiltApp } from './built-app.ts';
import {
  assessDrift,
  defineProblem,
  deployModel,
  goTo,
  openTable,
  predictFile,
  predictOneRow,
  saveReport,
  trainModels,
} from './journey.ts';
import { keepFifthAside } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrarium-main-job-'));
let app: ServedApp;
beforeAll(async () => {
  app = await serveBuiltApp();
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

const proposed = { target: null, task: null, positive: null };
const seed42 = { seed: 42, budgetSeconds: null };

async function fromTableToModel(browser: AppBrowser, data: string, target: string): Promise<void> {
  const { page } = browser;
  await page.goto(app.address);
  await waitUntilOfflineReady(page);
  await openTable(page, data);
  await defineProblem(page, { ...proposed, target });
  await trainModels(page, seed42);
}

function expectEveryRowAnswered(scored: string, output: string, columns: readonly string[]): void {
  const before = readFileSync(scored, 'utf8').trimEnd().split('\n');
  const after = readFileSync(output, 'utf8').trimEnd().split('\n');
  expect(after).toHaveLength(before.length);
  expect(after[0]).toBe(`${before[0]},${columns.join(',')}`);
  for (const [row, line] of before.entries()) {
    expect(after[row]!.startsWith(`${line},`)).toBe(true);
    expect(after[row]!.slice(line.length + 1).split(',')).toHaveLength(columns.length);
    expect(after[row]).not.toMatch(/NaN|undefined/);
  }
}

test.each([
  {
    sample: 'penguins',
    target: 'species',
    metric: 'accuracy',
    least: 0.97,
    added: ['Adelie', 'Chinstrap', 'Gentoo'],
  },
  { sample: 'diabetes', target: 'diabetes', metric: 'roc_auc', least: 0.75, added: ['neg', 'pos'] },
  { sample: 'concrete', target: 'compressive_strength', metric: 'r2', least: 0.85, added: [] },
])(
  '$sample: from the table to the drift of what was predicted without a server',
  async ({ sample, target, metric, least, added }) => {
    const { train, rest } = keepFifthAside(sample, 1, folder);
    const browser = await openBrowser(app.address);
    const { page } = browser;
    try {
      await fromTableToModel(browser, train, target);
      await deployModel(page);
      await app.stop();
      await browser.context.setOffline(true);
      await predictOneRow(page);
      const output = join(folder, `${sample}-out.csv`);
      await predictFile(page, rest, output);
      expectEveryRowAnswered(rest, output, ['prediction', ...added.map(name => `probability_${name}`)]);
      await assessDrift(page);
      const report = await saveReport(page);
      expect(report.test![metric]).toBeGreaterThan(least);
      expect(report.models.map(({ error }) => error)).toEqual([null, null, null, null, null]);
      expect(report.deployment).toEqual({ model: expect.any(String) as string, version: 1 });
      expect(report.predictions.rows).toBe(readFileSync(rest, 'utf8').trimEnd().split('\n').length);
      expect(report.drift!.columns.length).toBeGreaterThan(6);
      expect(browser.requests.foreign).toEqual([]);
      expect(browser.complaints).toEqual([]);
    } finally {
      await browser.close();
      app = await serveBuiltApp();
    }
  },
);

/** The service worker answers each row of a file as the page has answered it; all columns are numbers. */
async function expectTheApiToAgree(page: Page, answered: string): Promise<void> {
  const [header, ...lines] = answered.trimEnd().split('\n');
  const names = header!.split(',').map(name => name.replaceAll('"', ''));
  const rows = lines.map(line =>
    Object.fromEntries(line.split(',').map((cell, column) => [names[column]!, Number(cell)])),
  );
  const told = await page.evaluate(async records => {
    const { models } = await (await fetch('api/models')).json();
    const response = await fetch(`api/models/${encodeURIComponent(models[0].name)}/predict?version=1`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(records),
    });
    return (await response.json()) as { readonly prediction: number }[];
  }, rows);
  expect(told.map(({ prediction }) => prediction)).toEqual(rows.map(({ prediction }) => prediction));
}

/** The API's page offline: it sends the example row, tells what is wrong with another, and lists what was answered. */
async function tryTheApi(page: Page): Promise<void> {
  await goTo(page, 'deploy');
  await page.getByRole('link', { name: 'API', exact: true }).click();
  await page.getByText('The API answers', { exact: true }).waitFor();
  const form = page.getByRole('form', { name: 'Try it' });
  await form.getByRole('button', { name: 'Send' }).click();
  const told = form.getByRole('group', { name: 'the answer' });
  await told.waitFor();
  const answer = JSON.parse(await told.innerText());
  expect(answer).toMatchObject({ prediction: expect.any(Number), probability: null });
  await page.getByRole('cell', { name: answer.requestId }).waitFor();
  await form.getByLabel('Body (JSON)').fill('{"water": "much"}');
  await form.getByRole('button', { name: 'Send' }).click();
  await form.getByText('"water" should be a number, not "much".').first().waitFor();
}

/** The report but for how long things took, and which of the trials side by side ended first. */
function withoutTimes(report: ProjectReport): unknown {
  const { models, trials } = report;
  return {
    ...report,
    seconds: null,
    models: models.map(model => ({ ...model, seconds: null })),
    trials: trials.toSorted((a, b) => a.number - b.number).map(trial => ({ ...trial, seconds: null })),
  };
}

test('the same table and seed give the same report, digit by digit', async () => {
  const { train } = keepFifthAside('penguins', 1, folder);
  const reports: unknown[] = [];
  for (let repetition = 0; repetition < 2; repetition++) {
    const browser = await openBrowser(app.address);
    try {
      await fromTableToModel(browser, train, 'species');
      await deployModel(browser.page);
      reports.push(withoutTimes(await saveReport(browser.page)));
    } finally {
      await browser.close();
    }
  }
  expect(reports[1]).toEqual(reports[0]);
});

test('drifted rows raise an alert that offers to retrain; all of it is there when the browser comes back offline', async () => {
  const { train, rest } = keepFifthAside('concrete', 1, folder);
  const profile = newProfile();
  const first = await openBrowser(app.address, { profile });
  await fromTableToModel(first, train, 'compressive_strength');
  await deployModel(first.page);
  // The rows kept aside, as if everything were made with twice the water.
  const [header, ...rows] = readFileSync(rest, 'utf8').trimEnd().split('\n');
  const water = header!.split(',').indexOf('"water"');
  const shifted = rows.map(row =>
    row
      .split(',')
      .map((cell, i) => (i === water ? String(Number(cell) * 2) : cell))
      .join(','),
  );
  const scored = join(folder, 'wet.csv');
  writeFileSync(scored, `${[header, ...shifted].join('\n')}\n`);
  await predictFile(first.page, scored, join(folder, 'wet-out.csv'));
  expect(await assessDrift(first.page)).toBe('Drift found');
  await first.close();

  await app.stop();
  const second = await openBrowser(app.address, { profile });
  try {
    await second.context.setOffline(true);
    await second.page.goto(app.address);
    await second.page
      .getByRole('link', { name: /concrete/i })
      .first()
      .click();
    await goTo(second.page, 'monitor');
    await second.page.getByText('Drift found').first().waitFor();
    await second.page.getByText('water').first().waitFor();
    await second.page.getByRole('link', { name: 'Retrain' }).first().click();
    await second.page.getByRole('heading', { level: 1, name: 'Train' }).waitFor();
    await trainModels(second.page, seed42);
    await predictOneRow(second.page);
    await expectTheApiToAgree(second.page, readFileSync(join(folder, 'wet-out.csv'), 'utf8'));
    await tryTheApi(second.page);
  } finally {
    await second.close();
    app = await serveBuiltApp();
    rmSync(profile, { recursive: true });
  }
});

import type { ComponentType } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Router } from 'wouter';
import { hashHref, useHashLocation, useHashSearch } from '../../src/app/hash-location.ts';
import { DataPage } from '../../src/features/data/data-page.tsx';
import { rowTexts } from '../../src/features/data/table/row-texts.ts';
import { PredictPage } from '../../src/features/predict/predict-page.tsx';
import { TrainPage } from '../../src/features/train/train-page.tsx';
import { importTable } from '../../src/jobs/ingest.ts';
import type { Deployment } from '../../src/lifecycle/deployment/registry.ts';
import { changeExpectations, getExpectationSuite } from '../../src/storage/data/expectation-suites.ts';
import { listRecentPredictions } from '../../src/storage/models/predictions.ts';
import { requireProject } from '../../src/storage/data/project-dataset.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { listRuns } from '../../src/storage/models/runs.ts';
import { tableOf } from '../core/table-of.ts';
import { deployChurnModel } from '../jobs/deployed-example.ts';

const tenures = Array.from({ length: 300 }, (_, i) => (i * 37) % 72);
const trained = tableOf({
  tenure: tenures,
  contract: tenures.map((_, i) => (i % 3 === 0 ? 'Year' : 'Month')),
  churn: tenures.map(tenure => (tenure < 20 ? 'Yes' : 'No')),
});
let deployment: Deployment;
let root: Root | null = null;

beforeAll(async () => {
  deployment = await deployChurnModel(trained);
  const lines = rowTexts(trained).map(cells => cells.join(','));
  const source = new Blob([`tenure,contract,churn\n${lines.join('\n')}\n`]);
  const { datasetVersionId } = await importTable({ source, fileName: 'churn.csv', origin: 'file' }).result;
  const project = await requireProject(deployment.projectId);
  const problem = {
    task: 'classification',
    target: 'churn',
    positive: 'Yes',
    metric: 'accuracy',
  } as const;
  await saveProject({ ...project, datasetVersionId, problem });
});
beforeEach(() => changeExpectations(deployment.projectId, 'none', () => []));
afterEach(leave);

function leave(): void {
  root?.unmount();
  root = null;
  document.body.replaceChildren();
  location.hash = '';
}

function visit(Page: ComponentType<{ projectId: string }>, search = ''): void {
  leave();
  location.hash = `/projects/${deployment.projectId}/data${search}`;
  const place = document.body.appendChild(document.createElement('main'));
  root = createRoot(place);
  root.render(
    <Router hook={useHashLocation} searchHook={useHashSearch} hrefs={hashHref}>
      <Page projectId={deployment.projectId} />
    </Router>,
  );
}

async function saveProposed(): Promise<void> {
  visit(DataPage, '?view=expectations');
  await page.getByRole('button', { name: 'Propose rules from this table' }).click();
  await page.getByRole('button', { name: /^Save \d+ rules$/ }).click();
  await expect.element(page.getByText(/^Saved \d+ rules$/)).toBeVisible();
}

async function ruleNames(): Promise<readonly string[]> {
  return (await getExpectationSuite(deployment.projectId))?.expectations.map(({ name }) => name) ?? [];
}

async function rule(name: string, change: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: `Edit ${name}`, exact: true }).click();
  await change();
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect.element(page.getByText(`Changed “${name}”`)).toBeVisible();
}

test('a file that breaks a critical rule is stopped by its name; the rule is changed, and the file predicted', async () => {
  await saveProposed();
  await page.getByRole('button', { name: 'Run now' }).click();
  await expect.element(page.getByText('This table keeps every rule')).toBeVisible();
  await rule('tenure: within bounds', () =>
    page.getByLabelText('When it is broken').selectOptions('critical'),
  );

  const lines = tenures.map((tenure, i) => `${tenure + 40},${i % 3 === 0 ? 'Year' : 'Month'}`);
  const file = `tenure,contract\n${lines.join('\n')}\n`;
  visit(PredictPage);
  await choose(file);
  await expect.element(page.getByText('The file was not predicted')).toBeVisible();
  await expect
    .element(page.getByText(/new\.csv breaks the critical rule “tenure: within bounds”.*"81" in row 6/))
    .toBeVisible();
  const link = page.getByRole('link', { name: 'Open the rule' });
  await expect
    .element(link)
    .toHaveAttribute('href', expect.stringContaining('?view=expectations&rule=tenure%3A%20within%20bounds'));
  expect(await listRecentPredictions(deployment.id, 9)).toEqual([]);

  visit(DataPage, '?view=expectations&rule=tenure%3A%20within%20bounds');
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('tenure: within bounds');
  await rule('tenure: within bounds', () => page.getByLabelText('Most', { exact: true }).fill('120'));

  visit(PredictPage);
  await choose(file);
  await expect.element(page.getByText('300 rows predicted')).toBeVisible();
  await expect.element(page.getByText('The file is not all that is expected of the data')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'tenure: spread as before' })).toBeVisible();
  const [batch] = await listRecentPredictions(deployment.id, 1);
  expect(batch?.expectations?.broken.map(({ name }) => name)).toEqual(['tenure: spread as before']);
});

test('a training on a table that breaks a critical rule is stopped before it begins, and kept as a failed run', async () => {
  await saveProposed();
  await rule('table: number of rows', async () => {
    await page.getByLabelText('Least rows').fill('500');
    await page.getByLabelText('When it is broken').selectOptions('critical');
  });
  visit(TrainPage);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.element(page.getByText('The training was stopped before it began')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Open the rule' })).toBeVisible();
  const [run] = await listRuns(deployment.projectId);
  expect(run).toMatchObject({
    state: 'failed',
    expectations: { broken: [{ name: 'table: number of rows', observed: 'It has 300.' }] },
  });
});

test('rules are taken or left, added, removed and brought back', async () => {
  visit(DataPage, '?view=expectations');
  await page.getByRole('button', { name: 'Propose rules from this table' }).click();
  await page.getByRole('button', { name: 'Take none' }).click();
  await page.getByLabelText('contract is one of "Month", "Year".').click();
  await page.getByRole('button', { name: 'Save 1 rule', exact: true }).click();
  await expect.poll(ruleNames).toEqual(['contract: of a set']);

  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByLabelText('Rule', { exact: true }).selectOptions('Values of a pattern');
  await page.getByLabelText('Column', { exact: true }).selectOptions('churn');
  await page.getByLabelText('Regular expression').fill('(Yes|No');
  await page.getByRole('button', { name: 'Add the rule' }).click();
  await expect.element(page.getByText(/Unterminated group/)).toBeVisible();
  await page.getByLabelText('Regular expression').fill('^(Yes|No)$');
  await page.getByRole('button', { name: 'Add the rule' }).click();
  await expect.poll(ruleNames).toEqual(['contract: of a set', 'churn: of a pattern']);

  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect.poll(ruleNames).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(ruleNames).toEqual(['contract: of a set', 'churn: of a pattern']);
});

async function choose(text: string): Promise<void> {
  await expect.element(page.getByRole('button', { name: 'Choose a file to predict' })).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(new File([text], 'new.csv', { type: 'text/csv' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

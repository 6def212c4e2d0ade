import { type ComponentType, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { MonitorPage } from '../../src/features/monitor/monitor-page.tsx';
import { PredictPage } from '../../src/features/predict/predict-page.tsx';
import type { Deployment } from '../../src/lifecycle/deployment/registry.ts';
import { listAlerts } from '../../src/storage/models/monitoring.ts';
import { countPredictions } from '../../src/storage/models/predictions.ts';
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
});

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

function visit(Page: ComponentType<{ projectId: string }>, projectId = deployment.projectId): void {
  const place = document.body.appendChild(document.createElement('main'));
  root = createRoot(place);
  root.render(createElement(Page, { projectId }));
}

test('without a deployment both pages show the way to one', async () => {
  visit(PredictPage, 'nothing-deployed');
  await expect.element(page.getByRole('heading', { name: 'No model answers here yet' })).toBeVisible();
  root?.unmount();
  visit(MonitorPage, 'nothing-deployed');
  await expect.element(page.getByRole('heading', { name: 'No model to watch yet' })).toBeVisible();
  expect(page.getByRole('link', { name: 'Go to Deploy' }).query()).not.toBeNull();
});

test('before any prediction the monitor shows the way to predict', async () => {
  visit(MonitorPage);
  await expect.element(page.getByRole('link', { name: 'Go to Predict' })).toBeVisible();
});

test('the form holds a typical row, and says where a value lies beyond training', async () => {
  visit(PredictPage);
  await expect.element(page.getByLabelText('tenure')).toHaveValue(30);
  await page.getByLabelText('tenure').fill('99');
  await page.getByLabelText('contract').selectOptions('Month');
  await page.getByRole('button', { name: 'Predict', exact: true }).click();
  await expect.element(page.getByText('Beyond the training data')).toBeVisible();
  await expect.element(page.getByText(/^churn, version 1 · .* ms · logged$/)).toBeVisible();
  expect(await countPredictions(deployment.id)).toBe(1);
});

test('a file without the columns of the model is refused by their names', async () => {
  visit(PredictPage);
  await choose('age,city\n1,Rome\n');
  await expect.element(page.getByText('The file was not predicted')).toBeVisible();
  await expect.element(page.getByText(/"tenure", "contract"/)).toBeVisible();
});

test('a file of shifted rows is predicted; the monitor names the column and its alert can be answered', async () => {
  visit(PredictPage);
  const lines = tenures.map((tenure, i) => `${tenure + 40},${i % 3 === 0 ? 'Year' : 'Month'}`);
  await choose(`tenure,contract\n${lines.join('\n')}\n`);
  await expect.element(page.getByText('300 rows predicted')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Download predictions/ })).toBeVisible();
  root?.unmount();

  visit(MonitorPage);
  await expect.element(page.getByText('Drift found')).toBeVisible();
  await expect.element(page.getByRole('row', { name: /^tenure Drift Kolmogorov–Smirnov/ })).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Retrain' }))
    .toHaveAttribute('href', `/projects/${deployment.projectId}/train`);
  await page.getByRole('button', { name: 'Acknowledge' }).click();
  await expect.poll(async () => (await listAlerts(deployment.projectId))[0]?.state).toBe('acknowledged');
  await page.getByRole('button', { name: 'contract', exact: true }).click();
  await expect.element(page.getByText('contract: before and now').first()).toBeVisible();
});

async function choose(text: string): Promise<void> {
  await expect.element(page.getByRole('button', { name: 'Choose a file to predict' })).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(new File([text], 'new.csv', { type: 'text/csv' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

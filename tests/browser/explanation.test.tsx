import { createElement, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ExplainView } from '../../src/features/evaluate/explain/explain-view.tsx';
import type { FinishedRun } from '../../src/features/evaluate/run-report.tsx';
import { PredictPage } from '../../src/features/predict/predict-page.tsx';
import { train } from '../../src/jobs/bodies/training.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { deployRun } from '../../src/storage/models/deploy-run.ts';
import { getRun } from '../../src/storage/models/runs.ts';
import { buys } from '../core/selection/customers.ts';
import { project, store } from '../storage/examples.ts';

let run: FinishedRun;
let root: Root | null = null;

beforeAll(async () => {
  const { id: datasetVersionId } = await store(buys.table);
  await saveProject(project);
  const settings = { ...buys.settings, folds: 2, candidates: ['histGradientBoostingClassifier'] as const };
  const runId = 'run-explained';
  await train({ runId, projectId: project.id, datasetVersionId, problem: buys.problem, settings }, () => {});
  run = (await getRun(runId)) as FinishedRun;
  await deployRun({ projectId: project.id, runId, datasetVersionId, modelName: 'buys', at: Date.now() });
});

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

function show(content: ReactNode): void {
  root = createRoot(document.body.appendChild(document.createElement('main')));
  root.render(content);
}

const open = (part: string) => page.getByRole('link', { name: part, exact: true }).click();

test('a run is explained part by part, each when it is looked at', async () => {
  show(createElement(ExplainView, { run }));
  await expect.element(page.getByText('Permutation importance', { exact: true })).toBeVisible();
  await expect.element(page.getByText('Impurity importance', { exact: true })).toBeVisible();
  await open('SHAP');
  await expect.element(page.getByText(/^Computed exactly from the trees .* Checked/)).toBeVisible();
  await open('One column');
  await page.getByLabelText('Column', { exact: true }).selectOptions('channel');
  await expect.element(page.getByText('Accumulated local effects of channel')).toBeVisible();
  await open('As one tree');
  await expect.element(page.getByText('Fidelity on held-out rows (R²)')).toBeVisible();
  const tree = page.getByRole('group', { name: 'Surrogate tree: arrow keys go from node to node' });
  (tree.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(tree.getByRole('img')).toBeVisible();
  expect(document.querySelector('[aria-live="polite"]:not(:empty)')?.textContent).toContain('All rows');
});

test('one row: what turns it leaves the columns alone that cannot change, and sliders change the row', async () => {
  show(createElement(ExplainView, { run }));
  await open('One row');
  await expect.element(page.getByText('From the usual to this row')).toBeVisible();
  await page.getByText('Columns that cannot change').first().click();
  await page.getByLabelText('channel', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Look for changes' }).click();
  const changes = page.getByRole('list', { name: 'Changes that turn the answer' });
  await expect.element(changes).toBeVisible();
  expect(changes.element().textContent).not.toContain('channel');
  const age = page.getByRole('slider', { name: 'age' });
  await age.fill('20');
  // The slider ends at the least that training saw.
  await expect.poll(() => age.element().getAttribute('aria-valuetext')).toBe('21.54');
});

test('a typed row is explained where it was answered', async () => {
  show(createElement(PredictPage, { projectId: project.id }));
  await page.getByRole('button', { name: 'Predict', exact: true }).click();
  await page.getByRole('button', { name: 'Why?' }).click();
  await expect.element(page.getByText(/In the mean of \d+ rows that the model learned from/)).toBeVisible();
  await expect.element(page.getByText(/Each of these leads to|No change of up to four/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Print' })).toBeVisible();
});

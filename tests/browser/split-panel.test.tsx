import { createElement, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { SplitSettings } from '../../src/core/selection/split-plan.ts';
import { SplitPanel } from '../../src/features/prepare/split/split-panel.tsx';
import { importTable } from '../../src/jobs/ingest.ts';
import type { Problem } from '../../src/lifecycle/project.ts';
import { requireDatasetVersion } from '../../src/storage/data/project-dataset.ts';
import '../../src/ui/theme/tokens.css';
import '../../src/ui/theme/base.css';

const problem: Problem = { task: 'classification', target: 'ill', positive: 'yes', metric: 'roc_auc' };

/** Visits of 40 patients on 200 days, one row a day. */
const visits = [
  'patient_id,seen,pressure,ill',
  ...Array.from({ length: 200 }, (_, row) => {
    const day = new Date(Date.UTC(2024, 0, 1 + row)).toISOString().slice(0, 10);
    return `p${100 + ((row * 7) % 40)},${day},${110 + ((row * 13) % 50)},${row % 3 === 0 ? 'yes' : 'no'}`;
  }),
].join('\n');

let root: Root | null = null;
let chosen: SplitSettings | null = null;

beforeEach(async () => {
  chosen = null;
  const file = { source: new Blob([visits]), fileName: 'visits.csv', origin: 'file' } as const;
  const { datasetVersionId } = await importTable(file).result;
  const dataset = await requireDatasetVersion(datasetVersionId);
  function Chosen() {
    const [split, setSplit] = useState<SplitSettings | null>(null);
    const onChange = (next: SplitSettings | null) => {
      chosen = next;
      setSplit(next);
    };
    return createElement(SplitPanel, { dataset, problem, split, onChange });
  }
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(createElement(Chosen));
});

afterEach(() => {
  root?.unmount();
  root = null;
});

test('dates make a split by time the recommendation, and its parts are told with their dates', async () => {
  await expect.element(page.getByText(/"seen" says when each row happened/)).toBeVisible();
  await page.getByRole('button', { name: 'Use it' }).click();
  expect(chosen).toMatchObject({ testShare: 0.2, folds: 5, split: { kind: 'time', column: 'seen' } });
  await expect.element(page.getByText('As recommended: By time')).toBeVisible();
  await expect.element(page.getByRole('radio', { name: /By time/ })).toHaveFocus();
  // The last fifth of the 200 days from 1 January 2024.
  await expect
    .element(page.getByRole('row', { name: /^Test 40 20\.0 % .* 2024-06-09 2024-07-18$/ }))
    .toBeVisible();
});

test('a split by group keeps groups whole, and what is typed wrong is told and not taken', async () => {
  await page.getByRole('radio', { name: 'By group' }).click();
  await expect.element(page.getByLabelText('Column that names the groups')).toHaveValue('patient_id');
  await expect.element(page.getByRole('row', { name: /^Training 160 80\.0 % .* 32 / })).toBeVisible();
  await page.getByLabelText('Folds').fill('1');
  await expect.element(page.getByText('Give a whole number from 2 to 20.')).toBeVisible();
  expect(chosen?.folds).toBe(5);
});

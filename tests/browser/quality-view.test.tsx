import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Router } from 'wouter';
import { hashHref, useHashLocation, useHashSearch } from '../../src/app/hash-location.ts';
import { QualityView } from '../../src/features/data/quality/quality-view.tsx';
import { TableView } from '../../src/features/data/table/table-view.tsx';
import { importTable } from '../../src/jobs/ingest.ts';
import { assessTable } from '../../src/jobs/quality.ts';
import { defaultThresholds } from '../../src/core/quality/thresholds.ts';
import type { Problem } from '../../src/lifecycle/project.ts';
import { requireDatasetVersion, requireProject } from '../../src/storage/data/project-dataset.ts';
import { getQualityReport, saveQualityReport } from '../../src/storage/data/quality-reports.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { readSetting, writeSetting } from '../../src/storage/settings.ts';

const problem: Problem = { task: 'classification', target: 'species', positive: null, metric: 'accuracy' };

let root: Root | null = null;
let datasetVersionId: string;

beforeEach(async () => {
  await writeSetting('quality-thresholds', null);
  const source = await (await fetch('/samples/penguins.csv')).blob();
  const outcome = await importTable({ source, fileName: 'penguins.csv', origin: 'sample' }).result;
  datasetVersionId = outcome.datasetVersionId;
});

afterEach(() => {
  root?.unmount();
  root = null;
});

test('the verdict comes first, then the findings, the figures and what is missing', async () => {
  await visit(null);
  await expect.element(page.getByRole('heading', { name: 'Verdict Ready', exact: true })).toBeVisible();
  await expect.element(page.getByText('Those that hold columns against the target')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: /^Notes/ })).toBeVisible();
  const described = page.getByRole('table', { name: 'Columns of numbers described' });
  await expect.element(described.getByRole('row', { name: /body_mass_g/ })).toBeVisible();
  const together = page.getByRole('table', { name: 'Sets of columns that are missing' });
  await expect.element(together.getByRole('row', { name: /the row is complete 333/ })).toBeVisible();
});

test('another threshold is remembered, and the report made again with it', async () => {
  await visit(problem);
  await page.getByText(/^\d+ thresholds$/).click();
  await page.getByLabelText('Missing values that are worth a warning').fill('0.01');
  await page.getByRole('button', { name: 'Assess again' }).click();
  await expect.element(page.getByRole('heading', { name: /Ready with care/ })).toBeVisible();
  await expect.element(page.getByText('sex: 11 of 344 values are missing').first()).toBeVisible();
  expect(await readSetting('quality-thresholds')).toMatchObject({ missing: 0.01, folds: 5 });
});

test('a cancelled assessment stops with AbortError and leaves nothing', async () => {
  const question = { problem, thresholds: defaultThresholds };
  const job = assessTable({ datasetVersionId, question });
  job.cancel();
  await expect(job.result).rejects.toMatchObject({ name: 'AbortError' });
});

test('a version that is not there is named', async () => {
  const question = { problem: null, thresholds: defaultThresholds };
  const job = assessTable({ datasetVersionId: 'gone', question });
  await expect(job.result).rejects.toMatchObject({ name: 'NotStoredError' });
});

test('a report that is kept opens without being made again, and says when it was made', async () => {
  const question = { problem: null, thresholds: defaultThresholds, split: null };
  const made = await assessTable({ datasetVersionId, question }).result;
  expect(await getQualityReport(made.id)).toEqual(made);
  const report = { ...made.report, rows: 12_345 };
  await saveQualityReport({ ...made, report, at: Date.UTC(2020, 1, 3, 12) });
  await visit(null);
  await expect.element(page.getByText('checks over all 12,345 rows')).toBeVisible();
  await expect.element(page.getByText(/Made .*2020/)).toBeVisible();
});

test('a finding leads to its rows in the table, and from there back to all of them', async () => {
  location.hash = '#/';
  await showTable();
  const finding = page.getByRole('listitem').filter({ hasText: '11 of 344 values are missing' });
  await finding.getByRole('link', { name: 'Show them in the table' }).click();
  await expect.element(page.getByRole('heading', { name: 'Rows of missing, sex' })).toBeVisible();
  const grid = page.getByRole('grid', { name: 'Rows of missing in' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '12');
  // Of penguins.csv: the first rows without a sex.
  await expect.element(grid.getByRole('rowheader').nth(0)).toHaveTextContent('4');
  await expect.element(grid.getByRole('rowheader').nth(1)).toHaveTextContent('9');
  await page.getByRole('link', { name: 'Show all rows' }).click();
  await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '345');
});

async function showTable() {
  await saveProject({ id: 'p', name: 'Penguins', createdAt: 0, datasetVersionId, problem: null });
  root = createRoot(document.body.appendChild(document.createElement('div')));
  const [stored, dataset] = [await requireProject('p'), await requireDatasetVersion(datasetVersionId)];
  root.render(
    <Router hook={useHashLocation} searchHook={useHashSearch} hrefs={hashHref}>
      <TableView project={stored} dataset={dataset} />
    </Router>,
  );
}

async function visit(chosen: Problem | null) {
  const project = { id: 'p', name: 'Penguins', createdAt: 0, datasetVersionId, problem: chosen };
  await saveProject(project);
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  const [stored, dataset] = [await requireProject('p'), await requireDatasetVersion(datasetVersionId)];
  root.render(createElement(QualityView, { project: stored, dataset }));
}

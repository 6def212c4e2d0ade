import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Router } from 'wouter';
import { hashHref, useHashLocation, useHashSearch } from '../../src/app/hash-location.ts';
import { ProjectPinboard } from '../../src/features/govern/project-pinboard.tsx';
import { ReportView } from '../../src/features/govern/report/report-view.tsx';
import { readReportState } from '../../src/features/govern/report/read-report-state.ts';
import { importTable } from '../../src/jobs/ingest.ts';
import { reportHtml } from '../../src/lifecycle/report/report-html.ts';
import { reportSections } from '../../src/lifecycle/report/report-sections.ts';
import { listPins } from '../../src/storage/data/pins.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { BarChart } from '../../src/ui/charts/bar-chart.tsx';
import { PinnedRowsContext } from '../../src/ui/pins/pinboard.ts';
import '../../src/ui/theme/tokens.css';

let root: Root | null = null;

beforeAll(async () => {
  const source = await (await fetch('/samples/penguins.csv')).blob();
  const { datasetVersionId } = await importTable({ source, fileName: 'penguins.csv', origin: 'sample' })
    .result;
  await saveProject({ id: 'penguins', name: 'Penguins', createdAt: 0, datasetVersionId, problem: null });
});

afterEach(() => {
  root?.unmount();
  root = null;
  document.body.replaceChildren();
});

const bars = [{ label: 'Adelie', value: 152 }];

/** Two charts that can be pinned above the report. */
function show(projectId = 'penguins') {
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  root.render(
    <Router hook={useHashLocation} searchHook={useHashSearch} hrefs={hashHref}>
      <ProjectPinboard projectId={projectId}>
        <BarChart title="Species" description="Most frequent first." unit="Rows" bars={bars} />
        <PinnedRowsContext value="Rows where island is Dream">
          <BarChart title="On Dream" description="Most frequent first." unit="Rows" bars={bars} />
        </PinnedRowsContext>
        <ReportView projectId={projectId} />
      </ProjectPinboard>
    </Router>,
  );
}

async function pinWithNote(title: string, note: string) {
  await page
    .getByRole('img', { name: `${title}. Most frequent first.` })
    .first()
    .click();
  await page.getByRole('button', { name: `Pin: ${title}` }).click();
  await page.getByRole('dialog').getByLabelText('Note').fill(note);
  await page.getByRole('dialog').getByRole('button', { name: 'Pin', exact: true }).click();
  await expect.element(page.getByText(`Pinned to the report: ${title}`)).toBeVisible();
}

test('charts are pinned with a note, put in order, taken out and back, and saved as one file', async () => {
  show();
  await expect.element(page.getByText('Nothing is pinned yet')).toBeVisible();
  await pinWithNote('Species', 'Adelie leads.');
  await expect.element(page.getByRole('button', { name: 'Pin: Species' })).toHaveFocus();
  await pinWithNote('On Dream', 'Chinstraps live here.');
  await expect.element(page.getByText('Most frequent first. Rows where island is Dream.')).toBeVisible();

  await page.getByRole('button', { name: 'Up: On Dream' }).click();
  await expect
    .poll(async () => (await listPins('penguins')).map(({ title }) => title))
    .toEqual(['On Dream', 'Species']);
  await page.getByRole('button', { name: 'Take out: Species' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByLabelText('Note on Species')).toHaveValue('Adelie leads.');
  await page.getByLabelText('Note on Species').fill('Adelie leads by far.');
  await page.getByLabelText('Note on On Dream').click();
  await expect.poll(async () => (await listPins('penguins'))[1]?.note).toBe('Adelie leads by far.');

  const saved: Blob[] = [];
  const made = vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
    saved.push(blob as Blob);
    return '';
  });
  const followed = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  await page.getByRole('button', { name: 'Download as HTML' }).click();
  await expect.poll(() => saved.length).toBe(1);
  made.mockRestore();
  followed.mockRestore();
  const html = await saved[0]!.text();
  expect(html.indexOf('On Dream')).toBeLessThan(html.indexOf('Adelie leads by far.'));
  // The picture brings its colours for light and dark.
  const picture = decodeURIComponent(/<img src="data:image\/svg\+xml;charset=utf-8,([^"]*)"/.exec(html)![1]!);
  expect(picture).toMatch(/^<svg[^>]*><style>:root\{.*--series-1:#1d6446.*@media.*--series-1:#57b888/);
});

const people = Array.from({ length: 40 }, (_, row) => ({
  customer: `7590-VH${String(row).padStart(3, '0')}`,
  mail: `ann.lee${row}@example.org`,
  remark: `Called on day ${row} about the bill of person ${row}`,
  town: row % 3 === 0 ? 'Bergen' : 'Oslo',
}));

test('what nobody looked at is computed on demand; the report tells it, and no value that says who somebody is', async () => {
  const lines = people.map(person => Object.values(person).join(','));
  const source = new Blob([['customer,mail,remark,town', ...lines].join('\n')]);
  const { datasetVersionId } = await importTable({ source, fileName: 'people.csv', origin: 'file' }).result;
  await saveProject({ id: 'people', name: 'People', createdAt: 0, datasetVersionId, problem: null });
  show('people');
  await page.getByRole('button', { name: 'Compute what is missing' }).click();
  await expect.element(page.getByText('All that can be computed is.')).toBeVisible();
  const html = reportHtml(await readReportState('people'), reportSections, '2026-11-23T12:00:00Z');
  expect(html).toContain('Personal data that the scan found');
  expect(html).not.toContain('The thorough checks of quality');
  expect(html).toContain('(withheld)');
  for (const { customer, mail, remark } of people)
    for (const value of [customer, mail, remark]) expect(html).not.toContain(value);
});

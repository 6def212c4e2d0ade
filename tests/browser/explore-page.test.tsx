import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Router } from 'wouter';
import { hashHref, useHashLocation, useHashSearch } from '../../src/app/hash-location.ts';
import { ExplorePage } from '../../src/features/explore/explore-page.tsx';
import { explore } from '../../src/jobs/explore.ts';
import { importTable } from '../../src/jobs/ingest.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { addSegment, removeSegment } from '../../src/storage/data/segments.ts';
import '../../src/ui/theme/tokens.css';

let datasetVersionId: string;
let root: Root | null = null;

beforeAll(async () => {
  const source = await (await fetch('/samples/penguins.csv')).blob();
  const imported = await importTable({ source, fileName: 'penguins.csv', origin: 'sample' }).result;
  datasetVersionId = imported.datasetVersionId;
  await saveProject({ id: 'penguins', name: 'Penguins', createdAt: 0, datasetVersionId, problem: null });
});

afterEach(() => {
  root?.unmount();
  root = null;
  document.body.replaceChildren();
  location.hash = '';
});

function visit(search: string) {
  location.hash = `/projects/penguins/explore${search}`;
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  root.render(
    <Router hook={useHashLocation} searchHook={useHashSearch} hrefs={hashHref}>
      <ExplorePage projectId="penguins" />
    </Router>,
  );
}

test('a column is looked at closely from the gallery, and the focus goes with it', async () => {
  visit('');
  await page.getByRole('link', { name: 'Look closer at body_mass_g' }).click();
  await expect.element(page.getByRole('img', { name: /^Histogram of body_mass_g/ })).toBeVisible();
  await expect.element(page.getByRole('img', { name: /^body_mass_g by species/ })).toBeVisible();
  expect(document.activeElement).not.toBe(document.body);
  await page.getByLabelText('Bins of the histogram').selectOptions('A number of my own');
  await page.getByLabelText('How many').fill('7');
  await expect.element(page.getByText('Rows in 7 bins of equal width.')).toBeVisible();
});

test('the relations say strength, test and corrected p', async () => {
  visit('?view=relations&target=species');
  await expect
    .element(page.getByRole('row', { name: /flipper_length_mm.*Correlation ratio.*ANOVA F.*< 0\.001/ }))
    .toBeVisible();
});

test('a filter holds for every view and is in the address', async () => {
  visit('?view=pair&column=island&with=species');
  await page.getByRole('button', { name: 'Filter rows' }).click();
  await expect.element(page.getByLabelText('Column of the condition')).toHaveFocus();
  await page.getByLabelText('Column of the condition').selectOptions('species (category)');
  await page.getByRole('checkbox', { name: 'Adelie' }).click();
  await page.getByRole('button', { name: 'Add the condition' }).click();
  await expect.element(page.getByText('species is Adelie')).toBeVisible();
  expect(decodeURIComponent(location.hash)).toContain('"values":["Adelie"]');
  await expect.element(page.getByText('There is too little to compare for a test.')).toBeVisible();
  await page.getByRole('button', { name: 'Take away: species is Adelie' }).click();
  await expect.element(page.getByText(/^Chi-square = /)).toBeVisible();
});

test('the matrix and the map are drawn', async () => {
  visit('?view=matrix');
  await expect.element(page.getByRole('img', { name: /^Correlation matrix/ })).toBeVisible();
  const cells = page.getByRole('group', { name: /^Correlation matrix: arrow keys/ });
  (cells.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByText(/strength \d\.\d\d/).first()).toBeInTheDocument();
  await page.getByText(/^Columns: \d of \d/).click();
  await page.getByRole('button', { name: 'Unmark all' }).click();
  await page.getByRole('checkbox', { name: 'island' }).click();
  await page.getByRole('checkbox', { name: 'species' }).click();
  await page.getByRole('button', { name: 'Compare 2 columns' }).click();
  await expect.element(page.getByText(/^2 × 2 columns/)).toBeVisible();
  await page.getByRole('link', { name: 'Map of rows' }).click();
  await expect.element(page.getByRole('img', { name: /^Rows by principal components/ })).toBeVisible();
  await expect.element(page.getByText('● Adelie')).toBeVisible();
});

test('rows are grouped, and the groups told apart', async () => {
  visit('?view=groups&target=species');
  await expect.element(page.getByRole('status').filter({ hasText: 'groups fit best' })).toBeVisible();
  await page.getByLabelText('How many groups').selectOptions('3');
  await expect.element(page.getByRole('table', { name: /^3 groups, the largest first/ })).toBeVisible();
  expect(location.hash).toContain('groups=3');
  await expect.element(page.getByRole('img', { name: /^How well each number of groups fits/ })).toBeVisible();
  await expect.element(page.getByRole('table', { name: /^The 20 most unusual rows/ })).toBeVisible();
  await expect.element(page.getByRole('img', { name: /^Where the groups lie/ })).toBeVisible();
  await page.getByLabelText('Colour the map by').selectOptions('species');
  await expect.element(page.getByText('● Adelie')).toBeVisible();
  await page.getByLabelText('Name of the column of groups').fill('species');
  await page.getByRole('button', { name: 'Save the groups as a column' }).click();
  await expect.element(page.getByText('There is a column species already.')).toBeVisible();
  await page.getByLabelText('Name of the column of groups').fill('heap');
  await page.getByRole('button', { name: 'Save the groups as a column' }).click();
  await expect.element(page.getByText('Added each row’s group, one of 3, as column heap')).toBeInViewport();
  expect(document.activeElement).not.toBe(document.body);
  await expect.element(page.getByText(/on all columns but species and heap/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText(/on all columns but species:/)).toBeVisible();
  await page.getByRole('button', { name: 'Save the scores as a column' }).click();
  await expect.element(page.getByText(/^Added how unusual each row is.*as column unusual$/)).toBeVisible();
  await expect.element(page.getByText(/on all columns but species and unusual/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
});

test('parallel sets show how rows part by several columns', async () => {
  visit('?view=sets&columns=["island","sex","species"]&target=species');
  await expect
    .element(page.getByRole('img', { name: /^Parallel sets of island, sex, species/ }))
    .toBeVisible();
  const values = page.getByRole('group', { name: /^Parallel sets of island.*arrow keys/ });
  (values.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  // pandas: value_counts of island has 168 Biscoe, 48.8 % of 344.
  await expect.element(page.getByText('168 rows (48.8 %)').first()).toBeInTheDocument();
  await page.getByLabelText('Column 3').selectOptions('Leave it out');
  await expect.element(page.getByRole('img', { name: /^Parallel sets of island, sex\./ })).toBeVisible();
});

test('a filter is saved as a segment, chosen, renamed and removed', async () => {
  const onDream = [{ column: 'island', kind: 'values', values: ['Dream'] }];
  visit(`?view=pair&column=island&with=species&where=${encodeURIComponent(JSON.stringify(onDream))}`);
  // 124 of 344 in palmerpenguins' own count of islands.
  await expect.element(page.getByText('124 of 344 (36.0 %)')).toBeVisible();
  await page.getByRole('button', { name: 'Save as a segment' }).click();
  await page.getByLabelText('Name of the segment').fill('On Dream');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Segments (1)').click();
  await expect.element(page.getByRole('button', { name: 'Show On Dream' })).toHaveTextContent('Shown');
  await page.getByRole('button', { name: 'All rows' }).click();
  await page.getByRole('button', { name: 'Show On Dream' }).click();
  await expect.poll(() => decodeURIComponent(location.hash)).toContain('Dream');
  await page.getByRole('button', { name: 'Rename On Dream' }).click();
  await page.getByLabelText('New name of On Dream').fill('Dream');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Remove Dream' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText('Segments (1)')).toBeVisible();
});

test('a segment of a column that the table has not says so', async () => {
  const conditions = [{ column: 'plan', kind: 'values', values: ['gold'] }] as const;
  const segment = { id: 'gone', projectId: 'penguins', name: 'Golden', conditions, createdAt: 0 };
  await addSegment(segment);
  visit('');
  await page.getByText(/^Segments/).click();
  await expect.element(page.getByText('This table has no column “plan”')).toBeVisible();
  expect(page.getByRole('button', { name: 'Show Golden' }).query()).toBeNull();
  await removeSegment(segment);
});

test('a filter that leaves no row says so', async () => {
  visit(
    `?view=matrix&where=${encodeURIComponent('[{"column":"species","kind":"values","values":["Dodo"]}]')}`,
  );
  await expect.element(page.getByText('No row fulfils the filter.')).toBeVisible();
});

test('a chart is saved as a picture with the colours of the page', async () => {
  const saved: Blob[] = [];
  const made = vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
    saved.push(blob as Blob);
    return '';
  });
  const followed = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  visit('?view=pair&column=island&with=species');
  await expect.element(page.getByRole('img', { name: /^species by island/ })).toBeVisible();
  await page.getByText('Numbers of this chart').first().click();
  await page.getByRole('button', { name: 'Save SVG: species by island' }).click();
  await page.getByRole('button', { name: 'Save PNG: species by island' }).click();
  await page.getByRole('button', { name: 'Save CSV: species by island' }).click();
  await expect.poll(() => saved.length).toBe(3);
  made.mockRestore();
  followed.mockRestore();
  const byType = new Map(saved.map(blob => [blob.type, blob]));
  const svg = await byType.get('image/svg+xml')!.text();
  expect(svg).toContain('rgb(');
  expect(svg).not.toContain('var(--');
  expect(await byType.get('text/csv')!.text()).toContain('Biscoe,');
  const picture = await createImageBitmap(byType.get('image/png')!);
  expect(picture.width).toBeGreaterThan(200);
});

test('a cancelled question ends as an abort', async () => {
  // Not asked before: what is remembered is answered at once.
  const job = explore('associate', { datasetVersionId, conditions: [], columns: ['island', 'species'] });
  job.cancel();
  await expect(job.result).rejects.toMatchObject({ name: 'AbortError' });
});

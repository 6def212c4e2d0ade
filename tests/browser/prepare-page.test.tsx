import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultPlan } from '../../src/core/preprocessing/default-plan.ts';
import { PreparePage } from '../../src/features/prepare/prepare-page.tsx';
import { importTable } from '../../src/jobs/ingest.ts';
import { noDraft } from '../../src/lifecycle/preparation/preparation-draft.ts';
import type { Problem } from '../../src/lifecycle/project.ts';
import { getPreparationDraft, savePreparationDraft } from '../../src/storage/data/preparation-drafts.ts';
import { saveProject } from '../../src/storage/projects.ts';

const problem: Problem = { task: 'classification', target: 'species', positive: null, metric: 'accuracy' };

let datasetVersionId: string;
let root: Root | null = null;

beforeAll(async () => {
  const source = await (await fetch('/samples/penguins.csv')).blob();
  const imported = await importTable({ source, fileName: 'penguins.csv', origin: 'sample' }).result;
  datasetVersionId = imported.datasetVersionId;
});

afterEach(() => leave());

const step = (name: RegExp) => page.getByRole('button', { name });

test('without a problem it teaches what comes first', async () => {
  await visit('no-problem', null);
  await expect.element(page.getByRole('link', { name: 'Define the problem' })).toBeVisible();
});

test('by keyboard a step is added, moved and removed, taken back and done again, and the focus goes along', async () => {
  await visit('keyboard', problem);
  await expect.element(step(/^Standardise/)).toBeVisible();
  await expect.element(page.getByText('The default', { exact: true })).toBeVisible();
  focus(page.getByRole('button', { name: '+ Add a step' }).first());
  await userEvent.keyboard('{Enter}{Tab}');
  await page.getByLabelText('Step', { exact: true }).selectOptions('winsorizer');
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(step(/^Hold back outliers/)).toHaveFocus();
  await expectKinds('keyboard', ['simpleImputer', 'standardScaler', 'winsorizer']);

  focus(page.getByRole('button', { name: 'Move up' }));
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Move up' })).toHaveFocus();
  await expectKinds('keyboard', ['simpleImputer', 'winsorizer', 'standardScaler']);
  await userEvent.keyboard('{Enter}');
  // At the top it cannot move up further: the focus stays with the step.
  await expect.element(step(/^Hold back outliers/)).toHaveFocus();

  await userEvent.keyboard('{Control>}z{/Control}');
  await expectKinds('keyboard', ['simpleImputer', 'winsorizer', 'standardScaler']);
  await userEvent.keyboard('{Control>}zz{/Control}');
  await expect.poll(() => getPreparationDraft('keyboard')).toBeUndefined();
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expectKinds('keyboard', ['simpleImputer', 'standardScaler', 'winsorizer']);
});

test('what is typed is undone at once, a wrong value is told and kept out', async () => {
  await visit('typed', problem);
  await step(/^Fill with one value.*median/).click();
  await page.getByLabelText('Fill with', { exact: true }).selectOptions('constant');
  await page.getByLabelText('The constant').fill('12');
  await expect
    .poll(async () => numbers(await getPreparationDraft('typed'))?.steps[0]?.params)
    .toMatchObject({
      strategy: 'constant',
      fillValue: 12,
    });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => numbers(await getPreparationDraft('typed'))?.steps[0]?.params)
    .toEqual({ strategy: 'constant' });
});

test('the draft is there when one comes back, with its own preview', async () => {
  await visit('kept', problem);
  await step(/^numbers/).click();
  await page.getByRole('checkbox', { name: 'body_mass_g' }).click();
  await page.getByLabelText('Where to').first().selectOptions('out');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect.element(step(/^numbers/)).toHaveFocus();
  leave();
  await visit('kept', problem);
  await expect.element(page.getByText('Yours, stored on this device')).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: 'body_mass_g' })).toBeVisible();
  await expect.element(page.getByText(/^\d+ features come out/)).toBeVisible();
});

test('a draft that does not fit is told by name and made to fit', async () => {
  await saveProject({ id: 'misfit', name: 'Penguins', createdAt: 0, datasetVersionId, problem });
  const columns = [{ name: 'wingspan', kind: 'number' } as const];
  await savePreparationDraft('misfit', { ...noDraft, plan: defaultPlan(columns) }, columns);
  await visit('misfit', problem);
  await expect.element(page.getByText('Column "wingspan" is no longer in the table.')).toBeVisible();
  await page.getByRole('button', { name: 'Make it fit' }).click();
  await expect
    .element(page.getByText('Column "wingspan" is no longer in the table.'))
    .not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
});

test('what cannot be done is told at its step', async () => {
  await visit('failing', problem);
  await page.getByRole('button', { name: '+ Add a step' }).first().click();
  await page.getByLabelText('Step', { exact: true }).selectOptions('calculatedColumns');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Add a column' }).click();
  await page.getByLabelText('Formula of column 1').fill('body_mass_g / wingspan');
  await expect.element(page.getByText(/"wingspan" is no number column of this group/)).toBeVisible();
  await page.getByLabelText('Formula of column 1').fill('body_mass_g / flipper_length_mm');
  await expect.element(page.getByText(/let missing values through to the model/)).toBeVisible();
});

function focus(element: ReturnType<typeof page.getByRole>): void {
  (element.element() as HTMLElement).focus();
}

async function expectKinds(projectId: string, kinds: readonly string[]): Promise<void> {
  await expect
    .poll(async () => numbers(await getPreparationDraft(projectId))?.steps.map(({ kind }) => kind))
    .toEqual(kinds);
}

function numbers(draft: Awaited<ReturnType<typeof getPreparationDraft>>) {
  return draft?.plan?.groups.find(({ name }) => name === 'numbers');
}

async function visit(projectId: string, problemOfProject: Problem | null): Promise<void> {
  await saveProject({
    id: projectId,
    name: 'Penguins',
    createdAt: 0,
    datasetVersionId,
    problem: problemOfProject,
  });
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  root.render(createElement(PreparePage, { projectId }));
}

function leave(): void {
  root?.unmount();
  root = null;
  document.body.replaceChildren();
}

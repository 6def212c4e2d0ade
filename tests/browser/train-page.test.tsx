import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { EvaluatePage } from '../../src/features/evaluate/evaluate-page.tsx';
import { TrainPage } from '../../src/features/train/train-page.tsx';
import { importTable } from '../../src/jobs/ingest.ts';
import { train } from '../../src/jobs/training.ts';
import type { Problem } from '../../src/lifecycle/project.ts';
import { getArtifact } from '../../src/storage/models/artifacts.ts';
import { holdLock, runLock } from '../../src/storage/locks.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { listRuns, startRun } from '../../src/storage/models/runs.ts';
import { getTrials } from '../../src/storage/models/trials.ts';

const problem: Problem = { task: 'classification', target: 'species', positive: null, metric: 'accuracy' };

let datasetVersionId: string;
let root: Root | null = null;

beforeAll(async () => {
  const source = await (await fetch('/samples/penguins.csv')).blob();
  const imported = await importTable({ source, fileName: 'penguins.csv', origin: 'sample' }).result;
  datasetVersionId = imported.datasetVersionId;
});

afterEach(() => leave());

test('without a problem it teaches what comes first', async () => {
  await visit('no-problem', null);
  await expect.element(page.getByRole('link', { name: 'Define the problem' })).toBeVisible();
  expect(page.getByRole('button', { name: 'Train', exact: true }).query()).toBeNull();
});

test('training goes on while the page is left, and ends with a way to the results', async () => {
  await visit('trained', problem);
  await page.getByRole('checkbox', { name: /Neural network/ }).click();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.element(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  leave();
  await visit('trained', problem);
  await expect.element(page.getByRole('link', { name: 'See the results' })).toBeVisible();
  const [run] = await listRuns('trained');
  expect(run).toMatchObject({
    state: 'done',
    settings: {
      seed: 42,
      candidates: [
        'dummyClassifier',
        'logisticRegression',
        'histGradientBoostingClassifier',
        'randomForestClassifier',
      ],
    },
  });
  await expect
    .element(page.getByRole('link', { name: 'See the results' }))
    .toHaveAttribute('href', `/projects/trained/evaluate?run=${run!.id}`);
  await expect.element(page.getByRole('row', { name: /Done/ })).toBeVisible();
});

test('a cancelled training gives the button back, and the focus with it', async () => {
  await visit('cancelled', problem);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.element(page.getByRole('row', { name: /Running/ })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(page.getByRole('button', { name: 'Train', exact: true })).toHaveFocus();
  await expect.element(page.getByRole('row', { name: /Cancelled/ })).toBeVisible();
});

test('a paused training is kept, and resumed where it was', async () => {
  await visit('paused', problem);
  await page.getByRole('checkbox', { name: /Neural network/ }).click();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.element(page.getByText('The training is paused')).toBeVisible();
  const [paused] = await listRuns('paused');
  expect(paused).toMatchObject({ state: 'interrupted', paused: true });
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect.element(page.getByRole('link', { name: 'See the results' })).toBeVisible();
  expect(await listRuns('paused')).toMatchObject([{ id: paused!.id, state: 'done' }]);
});

test('tuning says how many trials it comes to, shows them, and keeps them with the run', async () => {
  await visit('tuned', problem);
  await page.getByRole('checkbox', { name: /Neural network/ }).click();
  await page.getByRole('checkbox', { name: 'Gradient boosting' }).click();
  await page.getByRole('radio', { name: 'Tune' }).click();
  await page.getByRole('button', { name: /classic grid of forests/ }).click();
  await expect.element(page.getByText(/^108 combinations/)).toBeVisible();
  await page.getByRole('radio', { name: 'Random', exact: true }).click();
  await page.getByLabelText('Most trials').fill('0');
  await expect.element(page.getByText(/Give a whole number of trials/)).toBeVisible();
  await page.getByLabelText('Most trials').fill('4');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.element(page.getByRole('link', { name: 'See the results' })).toBeVisible();
  await page.getByText('The search trial by trial').click();
  await page.getByText(/^Trials so far/).click();
  await expect.element(page.getByRole('table', { name: 'Trials, newest first' })).toBeVisible();
  const [run] = await listRuns('tuned');
  expect(run).toMatchObject({
    state: 'done',
    settings: { search: { method: 'random', of: ['randomForestClassifier'], trials: 4 } },
  });
  expect(await getTrials(run!.id)).toHaveLength(3 + 4);
});

test('a search that is stopped keeps the best that it has found', async () => {
  await visit('stopped', problem);
  await page.getByRole('radio', { name: 'Tune' }).click();
  await page.getByRole('button', { name: /classic grid of forests/ }).click();
  await page.getByRole('radio', { name: 'Random', exact: true }).click();
  await page.getByLabelText('Most trials').fill('2000');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  const stop = page.getByRole('button', { name: 'Stop and keep the best' });
  await expect.element(stop).toBeEnabled();
  await stop.click();
  await expect.element(page.getByRole('link', { name: 'See the results' })).toBeVisible();
  const [run] = await listRuns('stopped');
  expect(run).toMatchObject({ state: 'done', settings: { search: { trials: 2000 } } });
  expect((await getTrials(run!.id)).length).toBeLessThan(2000);
});

test('own parameters of a candidate are checked, told, and taken back', async () => {
  await visit('params', problem);
  await page.getByText('About, and its parameters of Random forest').click();
  const trees = page.getByRole('spinbutton', { name: 'Trees' });
  await trees.fill('7.5');
  await expect.element(page.getByText('Give a whole number.')).toBeVisible();
  await trees.fill('7');
  await expect.element(page.getByText('Own parameters')).toBeVisible();
  await page.getByRole('radio', { name: 'Autopilot' }).click();
  await expect
    .element(page.getByRole('checkbox', { name: 'Begin with the parameters that you set' }))
    .toBeChecked();
  await expect.element(page.getByText(/^Random forest: Trees 7\./)).toBeVisible();
  await page.getByRole('radio', { name: 'Compare' }).click();
  await page.getByText('About, and its parameters of Random forest').click();
  await page.getByRole('button', { name: 'Back to the defaults' }).click();
  await expect.element(trees).toHaveValue(null);
});

test('wrong settings are told at their field, and nothing is trained', async () => {
  await visit('wrong', problem);
  await page.getByLabelText('Seed').fill('1.5');
  await expect.element(page.getByText('Give a whole number from 0 to 4,294,967,295.')).toBeVisible();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  expect(await listRuns('wrong')).toEqual([]);
});

test('an earlier model is trained on, frozen in part, and judged before and after on its own test rows', async () => {
  const settings = { seed: 7, testShare: 0.2, folds: 3, candidates: ['mlpClassifier'] } as const;
  const input = { runId: 'network', projectId: 'continued', datasetVersionId, problem, settings };
  await visit('continued', problem);
  await train({ ...input, settings: { ...settings, params: { mlpClassifier: { maxIter: 20 } } } }).result;
  leave();
  await visit('continued', problem, '?from=network');
  await expect.element(page.getByRole('heading', { name: /^Train on from Neural network/ })).toBeVisible();
  await page.getByLabelText('Layers that stay as they are').fill('2');
  await expect.element(page.getByText(/Give a whole number from 0 to 1/)).toBeVisible();
  await page.getByLabelText('Layers that stay as they are').fill('1');
  await page.getByLabelText('Epochs').fill('10');
  await page.getByRole('button', { name: 'Train on', exact: true }).click();
  await expect.element(page.getByRole('link', { name: 'See the results' })).toBeVisible();
  const run = (await listRuns('continued')).find(({ id }) => id !== 'network');
  expect(run).toMatchObject({
    state: 'done',
    settings: { continueFrom: { run: 'network', amount: 10, rows: 'all', frozenLayers: 1 } },
    result: { candidates: [], continued: { unseen: 'same test rows', leftOutOfTest: 0 } },
  });
  const [before, after] = await Promise.all([getArtifact('network'), getArtifact(run!.id)]);
  expect(after!.testRows).toEqual(before!.testRows);
  leave();
  const [address, place] = [location.href, document.body.appendChild(document.createElement('div'))];
  history.replaceState(null, '', `?run=${run!.id}`);
  root = createRoot(place);
  root.render(createElement(EvaluatePage, { projectId: 'continued' }));
  await expect.element(page.getByText('10 epochs more')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Train on from this model' }))
    .toHaveAttribute('href', `/projects/continued/train?from=${run!.id}`);
  history.replaceState(null, '', address);
});

test('a run of a tab that was closed is interrupted once its lock is free, and can be started again', async () => {
  await visit('cut-off', problem);
  const settings = { seed: 7, testShare: 0.2, folds: 5, candidates: ['dummyClassifier'] } as const;
  const base = { projectId: 'cut-off', datasetVersionId, problem, settings, startedAt: Date.now() };
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  const otherTab = holdLock(runLock('of-other-tab'), async () => {
    await startRun({ ...base, id: 'of-other-tab', state: 'running' });
    await closed;
  });
  await expect.element(page.getByRole('row', { name: /Running/ })).toBeVisible();
  close();
  await otherTab;
  await expect.element(page.getByRole('row', { name: /Interrupted/ })).toBeVisible();
  await page.getByRole('button', { name: /^Start again/ }).click();
  await expect.element(page.getByRole('row', { name: /Done/ })).toBeVisible();
  expect((await listRuns('cut-off'))[0]).toMatchObject({ state: 'done', settings });
});

async function visit(projectId: string, problem: Problem | null, search = ''): Promise<void> {
  // The way to train is in the address, which outlives a visit.
  history.replaceState(null, '', location.pathname + search);
  await saveProject({ id: projectId, name: 'Penguins', createdAt: 0, datasetVersionId, problem });
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  root.render(createElement(TrainPage, { projectId }));
}

function leave(): void {
  root?.unmount();
  root = null;
  document.body.replaceChildren();
}

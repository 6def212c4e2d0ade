import { expect, test, vi } from 'vitest';
import { createRandom } from '../../src/core/random.ts';
import { performanceAnswers } from '../../src/jobs/bodies/answers/performance.ts';
import { train } from '../../src/jobs/bodies/training.ts';
import type { TrainingInput } from '../../src/jobs/contracts/training.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { tableOf } from '../core/table-of.ts';
import { project, store } from '../storage/examples.ts';
import { withFreshStorage } from '../storage/fresh-storage.ts';

vi.mock('../../src/jobs/bodies/network-engine.ts', () => ({
  networkEngine: () => () => Promise.reject(new Error('no engine works here')),
}));
withFreshStorage();

const random = createRandom(8);
const people = Array.from({ length: 500 }, () => {
  const [income, debt] = [20 + 60 * random(), 30 * random()];
  return { income, debt, amount: 3 * income - debt + 20 * random() };
});
const loans = tableOf({
  income: people.map(one => one.income),
  debt: people.map(one => one.debt),
  amount: people.map(one => one.amount),
  loan: people.map(one => (one.amount + 60 * random() > 150 ? 'yes' : 'no')),
});

const classes = { task: 'classification', target: 'loan', positive: 'yes', metric: 'roc_auc' } as const;
const amounts = { task: 'regression', target: 'amount', positive: null, metric: 'r2' } as const;

async function trained(
  problem: TrainingInput['problem'],
  runs: Readonly<Record<string, { candidates: TrainingInput['settings']['candidates']; seed: number }>>,
) {
  const { id: datasetVersionId } = await store(loans);
  await saveProject(project);
  for (const [runId, own] of Object.entries(runs)) {
    const settings = { ...own, testShare: 0.4, folds: 3 };
    await train({ runId, projectId: project.id, datasetVersionId, problem, settings }, () => {});
  }
}

const unheard = () => {};
const versionNamed = (id: string) => ({ id, storageKey: id });
const { metrics, thresholds, curves, calibration, rivals, residuals } = performanceAnswers;
const cellRows = performanceAnswers['cell rows'];

test('a classifier is measured with intervals, by threshold, in curves and cells, and against another', async () => {
  await trained(classes, {
    'run-1': { candidates: ['logisticRegression'], seed: 42 },
    'run-2': { candidates: ['gaussianNB'], seed: 42 },
    'run-3': { candidates: ['gaussianNB'], seed: 7 },
  });
  const fractions: number[] = [];
  const found = await metrics('run-1', {}, ({ fraction }) => fractions.push(fraction ?? 0));
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  const area = found.metrics.find(({ name }) => name === 'roc_auc')!;
  expect(area.low).toBeGreaterThan(found.dummy['roc_auc']!);

  const { table, own } = await thresholds('run-1', {}, unheard);
  expect(own).toBe(0.5);
  expect(table.positives + table.negatives).toBe(found.rows);

  const [curve] = await curves('run-1', { classes: [1] }, unheard);
  expect(curve!.area.value).toBeCloseTo(area.value, 12);
  expect((await calibration('run-1', { class: 1 }, unheard)).rows).toBe(found.rows);

  const cells = await Promise.all(
    [0, 1].flatMap(actual => [0, 1].map(predicted => cellRows('run-1', { actual, predicted }, unheard))),
  );
  expect(cells.reduce((sum, { total }) => sum + total, 0)).toBe(found.rows);
  expect(cells[3]!.rows[0]!.cells[cells[3]!.columns.indexOf('loan')]).toBe('yes');

  const [same, seen, gone] = await rivals('run-1', { runs: ['run-2', 'run-3', 'run-9'] }, unheard);
  expect(same).toMatchObject({ state: 'compared', rows: found.rows, learnedFrom: 0 });
  expect(same!.state === 'compared' && same!.curves).toHaveLength(2);
  expect(same).toMatchObject({ folds: { metric: 'roc_auc', folds: 3 } });
  // Another seed cuts other test rows: the other model learned from about 60 % of these.
  expect(seen).toMatchObject({ state: 'compared', folds: null });
  const learned = seen!.state === 'compared' ? [seen!.learnedFrom, seen!.rows] : [];
  expect(learned[0]).toBeGreaterThan(found.rows * 0.4);
  expect(learned[0]! + learned[1]!).toBe(found.rows);
  expect(gone).toMatchObject({ state: 'not compared', reason: 'Its model is not stored any more.' });
  await expect(residuals('run-1', {}, unheard)).rejects.toThrow('it leaves no residuals');
}, 30_000);

test('a regressor is measured with intervals, by its residuals, and against another', async () => {
  await trained(amounts, {
    'run-1': { candidates: ['ridge'], seed: 42 },
    'run-2': { candidates: ['lasso'], seed: 42 },
  });
  const found = await metrics('run-1', {}, unheard);
  expect(found.metrics.map(({ name }) => name)).toContain('adjusted_r2');
  expect(found.dummy['r2']).toBeLessThan(0.1);
  const left = await residuals('run-1', {}, unheard);
  expect(left.rows).toBe(found.rows);
  const [rival] = await rivals('run-1', { runs: ['run-2'] }, unheard);
  expect(rival).toMatchObject({ state: 'compared', curves: [], comparison: { task: 'regression' } });
  expect(rival!.state === 'compared' && rival!.metrics['adjusted_r2']).toBeGreaterThan(0);
  expect(left.within.y.at(-1)).toBe(1);
  expect(rival).toMatchObject({ errors: { within: { y: expect.arrayContaining([1]) as number[] } } });
  await expect(thresholds('run-1', {}, unheard)).rejects.toThrow('it has no classes');
}, 30_000);

test('a model of another version of the data is asked about the rows that both versions have, or told why not', async () => {
  const more = {
    ...loans,
    columns: [...loans.columns, { name: 'group', kind: 'integer', values: new Float64Array(loans.rows) }],
  } as const;
  const settings = { seed: 42, testShare: 0.4, folds: 3, candidates: ['ridge'] } as const;
  await store(loans);
  await saveProject(project);
  for (const [runId, table, seed] of [
    ['run-1', more, 42],
    ['run-2', loans, 42],
    ['run-3', loans, 7],
  ] as const) {
    const { id: datasetVersionId } = await store(table, versionNamed(runId));
    const own = { ...settings, seed };
    await train({ runId, projectId: project.id, datasetVersionId, problem: amounts, settings: own }, unheard);
  }
  const [same, other] = await rivals('run-1', { runs: ['run-2', 'run-3'] }, unheard);
  expect(same).toMatchObject({ state: 'compared', rows: 200, learnedFrom: 0, unmatched: 0 });
  expect(other).toMatchObject({ state: 'compared', unmatched: 0 });
  const left = other!.state === 'compared' ? [other!.rows, other!.learnedFrom] : [];
  expect(left[0]! + left[1]!).toBe(200);
  expect(left[1]).toBeGreaterThan(80);

  const renamed = {
    ...loans,
    columns: loans.columns.map(column => (column.name === 'debt' ? { ...column, name: 'owed' } : column)),
  };
  const { id: datasetVersionId } = await store(renamed, versionNamed('run-4'));
  await train(
    { runId: 'run-4', projectId: project.id, datasetVersionId, problem: amounts, settings },
    unheard,
  );
  const [unlike] = await rivals('run-1', { runs: ['run-4'] }, unheard);
  expect(unlike).toMatchObject({
    state: 'not compared',
    reason:
      'It learned from another version of the data, whose column owed this one does not have, or not of that kind.',
  });
}, 30_000);

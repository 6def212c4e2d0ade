import { describe, expect, test } from 'vitest';
import type { PlannedGroup, PreparationPlan } from '../../../src/core/preprocessing/plan.ts';
import {
  type PreparationPreview,
  previewPreparation,
} from '../../../src/core/selection/preview-preparation.ts';
import { type RowChoice, chooseRows } from '../../../src/core/selection/preview-rows.ts';
import { trainAndCompare } from '../../../src/core/selection/train-and-compare.ts';
import { cpuEstimators } from '../../../src/core/models/estimators.ts';
import type { EstimatorName } from '../../../src/core/models/catalogue.ts';
import type { Table } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';

const count = 60;
const cells = Array.from({ length: count }, (_, row) => row);
const table = tableOf({
  age: cells.map(row => (row % 10 === 3 ? null : 20 + ((row * 7) % 40))),
  city: cells.map(row => (row % 12 === 5 ? null : ['Oslo', 'Rome', 'Wien'][row % 3]!)),
  stays: cells.map(row => (row % 4 === 0 ? 'yes' : 'no')),
});
const problem = { task: 'classification', target: 'stays', positive: 'yes', metric: 'roc_auc' } as const;
const cut = { seed: 3, testShare: 0.25, folds: 3 } as const;
const spread: RowChoice = { kind: 'spread' };

const numbers: PlannedGroup = {
  name: 'numbers',
  columns: ['age'],
  steps: [
    { kind: 'simpleImputer', params: { strategy: 'median', addIndicator: true } },
    { kind: 'standardScaler', params: {} },
  ],
};

function planOf(groups: readonly PlannedGroup[], more: Partial<PreparationPlan> = {}): PreparationPlan {
  return { format: 'terrarium-preparation-plan/1', groups, finally: [], balance: null, ...more };
}

function previewOf(plan: PreparationPlan | undefined, of: Table = table) {
  const settings = { ...cut, ...(plan && { preparation: plan }) };
  return previewPreparation({ table: of, problem, settings, rows: spread }, () => {});
}

function done(preview: PreparationPreview) {
  if (preview.state !== 'done') throw new Error(preview.message);
  return preview;
}

test('each step says what it was given and what it made: columns, gaps and some rows', () => {
  const { stages, trainRows, testRows, rows, featureNames } = done(previewOf(planOf([numbers])));
  expect([trainRows, testRows, rows.length]).toEqual([45, 15, 12]);
  const [imputer, scaler] = stages;
  expect(imputer!.before.columns).toBe(1);
  expect(imputer!.before.missing).toBeGreaterThan(0);
  expect(imputer!.after).toMatchObject({ columns: 2, missing: 0 });
  expect(scaler!.after.sample.map(({ name }) => name)).toEqual(['age', 'missingindicator_age']);
  expect(scaler!.before.sample).toEqual(imputer!.after.sample);
  expect(featureNames).toEqual(['age', 'missingindicator_age']);
  // The rows that are shown are those of the table.
  const age = table.columns[0]!;
  if (!('values' in age)) throw new Error('age holds numbers');
  expect(imputer!.before.sample[0]!.cells).toEqual(
    rows.map(row => (Number.isNaN(age.values[row - 1]) ? null : age.values[row - 1])),
  );
});

test('no test row has a say: whatever is written into them, the preview stays the same', async () => {
  const plan = planOf([
    numbers,
    { name: 'words', columns: ['city'], steps: [{ kind: 'oneHotEncoder', params: {} }] },
  ]);
  const { testRows } = await trainAndCompare(
    { table, problem, settings: { ...cut, candidates: ['dummyClassifier'], preparation: plan } },
    { now: () => 0, report: () => {}, estimatorFor: (name: EstimatorName) => cpuEstimators[name as never] },
  );
  const spoilt = new Set(testRows);
  const changed = tableOf({
    age: cells.map(row => (spoilt.has(row) ? 1e6 : row % 10 === 3 ? null : 20 + ((row * 7) % 40))),
    city: cells.map(row =>
      spoilt.has(row) ? 'Elsewhere' : row % 12 === 5 ? null : ['Oslo', 'Rome', 'Wien'][row % 3]!,
    ),
    stays: cells.map(row => (row % 4 === 0 ? 'yes' : 'no')),
  });
  expect(previewOf(plan, changed)).toEqual(previewOf(plan));
});

test('its features are those that the training makes, by default as well', async () => {
  const trained = await trainAndCompare(
    { table, problem, settings: { ...cut, candidates: ['logisticRegression'] } },
    { now: () => 0, report: () => {}, estimatorFor: (name: EstimatorName) => cpuEstimators[name as never] },
  );
  expect(done(previewOf(undefined)).featureNames).toEqual(trained.pipeline.preparation.featureNames);
});

describe('what cannot be done is told with the step at fault', () => {
  test('a step that cannot read a column', () => {
    const steps = [...numbers.steps, { kind: 'oneHotEncoder', params: {} } as const];
    expect(previewOf(planOf([{ ...numbers, steps }]))).toMatchObject({
      state: 'failed',
      at: { place: { part: 'group', group: 0 }, step: 2 },
      message: expect.stringContaining('oneHotEncoder cannot read column "age"'),
    });
  });

  test('what is no single step’s fault names the group, or the column', () => {
    expect(previewOf(planOf([{ ...numbers, steps: [] }]))).toMatchObject({
      state: 'failed',
      at: null,
      message: expect.stringContaining('"numbers" let missing values through'),
    });
    const unread = {
      name: 'words',
      columns: ['city'],
      steps: [{ kind: 'simpleImputer', params: { strategy: 'mostFrequent' } }],
    } as const;
    expect(previewOf(planOf([unread]))).toMatchObject({
      at: null,
      message: expect.stringContaining('"city" is still text'),
    });
  });

  test('balancing', () => {
    const regression = {
      ...problem,
      task: 'regression',
      target: 'age',
      positive: null,
      metric: 'r2',
    } as const;
    const plan = planOf([{ ...numbers, columns: ['city'], steps: [{ kind: 'oneHotEncoder', params: {} }] }], {
      balance: { kind: 'smote', params: {} },
    });
    const settings = { ...cut, preparation: plan };
    expect(
      previewPreparation({ table, problem: regression, settings, rows: spread }, () => {}),
    ).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('Classes can be balanced, numbers cannot'),
    });
  });
});

test('balancing says how many rows each class has, before and after', () => {
  const over = done(previewOf(planOf([numbers], { balance: { kind: 'randomOverSampler', params: {} } })));
  // A quarter of 60 rows stays, and a quarter of each class is kept for the test: 45 − 11 = 34 and 11.
  expect(over.balance).toEqual({
    classes: [
      { name: 'no', before: 34, after: 34 },
      { name: 'yes', before: 11, after: 34 },
    ],
    rows: 68,
  });
  const weighed = done(previewOf(planOf([numbers], { balance: { kind: 'classWeights', params: {} } })));
  expect(weighed.balance!.rows).toBe(45);
  for (const { after } of weighed.balance!.classes) expect(after).toBeCloseTo(22.5, 9);
});

test('a step that loses values or says nothing warns', () => {
  const log = {
    name: 'logs',
    columns: ['age'],
    steps: [
      { kind: 'calculatedColumns', params: { columns: [{ name: 'gone', formula: 'log(0 - age)' }] } },
      { kind: 'simpleImputer', params: { strategy: 'constant' } },
    ],
  } as const;
  const { stages } = done(previewOf(planOf([log])));
  expect(stages[0]!.warnings.join(' ')).toMatch(/more values missing/);
  expect(stages[1]!.warnings).toEqual([]);
});

describe('rows to look at', () => {
  const rowNumbers = Uint32Array.of(20, 21, 22, 23, 24, 25);
  const small = tableOf({ a: [1, null, 3, 4, null, 6], b: ['x', 'y', null, 'x', 'y', 'x'] });
  test.each([
    [{ kind: 'spread' }, [0, 2, 4]],
    [{ kind: 'missing' }, [1, 2, 4]],
    // Of rows 21, 22 and 99 of the whole table the first two are training rows.
    [{ kind: 'numbers', numbers: [99, 22, 21] }, [0, 1]],
  ] as const)('%j', (choice, rows) => {
    expect(chooseRows(small, choice, 3, rowNumbers)).toEqual(rows);
  });

  test('at random they are the same for the same seed', () => {
    const choice = { kind: 'random', seed: 5 } as const;
    const rows = chooseRows(small, choice, 3, rowNumbers);
    expect(rows).toHaveLength(3);
    expect(chooseRows(small, choice, 3, rowNumbers)).toEqual(rows);
  });
});

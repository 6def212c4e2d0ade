import { describe, expect, test } from 'vitest';
import { fitPreparation } from '../../../src/core/preprocessing/fit-preparation.ts';
import { learningRows } from '../../../src/core/preprocessing/learning-rows.ts';
import type { PlannedGroup, PlannedStep, PreparationPlan } from '../../../src/core/preprocessing/plan.ts';
import { plannedInputs } from '../../../src/core/preprocessing/planned-inputs.ts';
import { transform } from '../../../src/core/preprocessing/transform.ts';
import { tableOf } from '../table-of.ts';

const table = tableOf({
  age: [30, null, 50, 40],
  income: [1, 2, 3, null],
  city: ['Oslo', 'Rome', null, 'Oslo'],
  stays: [0, 1, 1, 0],
});
const target = { values: Float64Array.of(0, 1, 1, 0), classes: ['no', 'yes'] };
const context = { seed: 2, target };

function planOf(
  groups: readonly Partial<PlannedGroup>[],
  more: Partial<PreparationPlan> = {},
): PreparationPlan {
  return {
    format: 'terrarium-preparation-plan/1',
    groups: groups.map((group, g) => ({ name: `group ${g}`, columns: ['age'], steps: [], ...group })),
    finally: [],
    balance: null,
    ...more,
  };
}

const fill: PlannedStep = { kind: 'simpleImputer', params: { strategy: 'mean' } };
const oneHot: PlannedStep = { kind: 'oneHotEncoder', params: { handleUnknown: 'ignore' } };

test('the groups’ features come in their order; a column may be in two groups', () => {
  const plan = planOf([
    { columns: ['city'], steps: [oneHot] },
    { columns: ['income'], steps: [fill] },
    { columns: ['income'], steps: [{ kind: 'kBinsDiscretizer', params: { nBins: 2 } }, fill] },
  ]);
  const preparation = fitPreparation(plan, table, context);
  expect(preparation.featureNames).toEqual(['city_Oslo', 'city_Rome', 'income', 'income_0', 'income_1']);
  expect([...transform(preparation, table).data.subarray(0, 5)]).toEqual([1, 0, 1, 1, 0]);
});

test('steps over all features come last, and names are those that remain', () => {
  const best: PlannedStep = { kind: 'selectKBest', params: { k: 1 } };
  const plan = planOf([{ columns: ['income', 'stays'], steps: [fill] }], { finally: [best] });
  expect(fitPreparation(plan, table, context).featureNames).toEqual(['stays']);
});

test('a whole preparation is plain data: as JSON it transforms alike', () => {
  const plan = planOf([
    { columns: ['age', 'income'], steps: [fill] },
    { columns: ['city'], steps: [oneHot] },
  ]);
  const preparation = fitPreparation(plan, table, context);
  const copy = JSON.parse(JSON.stringify(preparation)) as typeof preparation;
  expect(transform(copy, table)).toEqual(transform(preparation, table));
});

describe('refuses, naming the subject', () => {
  test.each([
    ['a missing value on its way to the model', planOf([{ steps: [] }]), /"group 0" let missing values/],
    [
      'one that a step after the imputer may make',
      planOf([{ steps: [fill, { kind: 'logTransformer', params: {} }] }]),
      /let missing values/,
    ],
    [
      'text at the end',
      planOf([
        { columns: ['city'], steps: [{ kind: 'simpleImputer', params: { strategy: 'mostFrequent' } }] },
      ]),
      /"city" is still text/,
    ],
    ['two features of one name', planOf([{ steps: [fill] }, { steps: [fill] }]), /two features called "age"/],
    [
      'a kind that a step cannot read',
      planOf([{ steps: [oneHot] }]),
      /oneHotEncoder cannot read column "age"/,
    ],
    ['no columns', planOf([{ columns: [] }]), /no columns/],
  ])('%s', (_, plan, message) => {
    expect(() => fitPreparation(plan, table, context)).toThrow(
      expect.objectContaining({ name: 'InputError', message: expect.stringMatching(message) }),
    );
  });

  test('a category it was told to refuse, at scoring', () => {
    const strict: PlannedStep = { kind: 'oneHotEncoder', params: { handleUnknown: 'error' } };
    const preparation = fitPreparation(planOf([{ columns: ['city'], steps: [strict] }]), table, context);
    expect(() => transform(preparation, tableOf({ city: ['Paris'] }))).toThrow(
      /"city": "Paris" did not occur/,
    );
  });

  test('numbers to be balanced like classes', () => {
    const plan = planOf([{ steps: [fill] }], { balance: { kind: 'smote', params: {} } });
    const regression = { seed: 2, target: { values: target.values, classes: [] } };
    const preparation = fitPreparation(plan, table, regression);
    expect(() => learningRows(plan, preparation, table, regression)).toThrow(/numbers cannot/);
  });

  test('the target among the columns, or one that the table lacks', () => {
    expect(() => plannedInputs(planOf([{ columns: ['stays'] }]), table, 'stays')).toThrow(/target "stays"/);
    expect(() => plannedInputs(planOf([{ columns: ['size'] }]), table, 'stays')).toThrow(/"size"/);
  });
});

test('columns that the plan does not name are left out with that reason', () => {
  const { inputs, leftOut } = plannedInputs(planOf([{ columns: ['city'] }]), table, 'stays');
  expect(inputs.map(({ name }) => name)).toEqual(['city']);
  expect(leftOut).toEqual([
    { column: 'age', reason: 'not in the preparation' },
    { column: 'income', reason: 'not in the preparation' },
  ]);
});

test('one-hot features of one column are resampled as one category', () => {
  const plan = planOf(
    [
      { columns: ['age'], steps: [fill] },
      { columns: ['city'], steps: [oneHot] },
    ],
    { balance: { kind: 'smoteNc', params: { kNeighbors: 1 } } },
  );
  const uneven = tableOf({ age: [1, 2, 3, 4, 5, 6], city: ['a', 'b', 'a', 'b', 'a', 'b'] });
  const own = { seed: 2, target: { ...target, values: Float64Array.of(0, 0, 0, 0, 1, 1) } };
  const { features } = learningRows(plan, fitPreparation(plan, uneven, own), uneven, own);
  expect(features.rows).toBe(8);
  for (let row = 0; row < 8; row++) {
    const [first, second] = features.data.subarray(3 * row + 1);
    expect([0, 1]).toContain(first);
    expect(second).toBe(1 - first!);
  }
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { profileTable } from '../../../../src/core/explore/profile-table.ts';
import { estimatorsFor } from '../../../../src/core/models/catalogue.ts';
import {
  type DataSituation,
  type DeviceSituation,
  describeData,
} from '../../../../src/core/selection/recommend/data-situation.ts';
import { recommend } from '../../../../src/core/selection/recommend/recommend.ts';
import { sampleTable } from '../../../reference/sample-table.ts';

const device: DeviceSituation = { folds: 5, testShare: 0.2, parallel: 1, slowness: 1 };
const sample = async (name: string) =>
  profileTable(await sampleTable(readFileSync(`public/samples/${name}.csv`)));

const penguinProfiles = await sample('penguins');
const telco = describeData(await sample('telco-churn'), { task: 'classification', target: 'churn' });
const concrete = describeData(await sample('concrete'), {
  task: 'regression',
  target: 'compressive_strength',
});
const penguins = describeData(penguinProfiles, { task: 'classification', target: 'species' });

const large: DataSituation = {
  task: 'classification',
  rows: 1_000_000,
  classes: 2,
  rarestShare: 0.02,
  columns: { numbers: 20, yesNo: 0, categories: 0, dates: 0 },
  features: 20,
  mostCategories: 0,
  missingShare: 0.07,
};

describe('what the data look like', () => {
  test('the churn table', () => {
    // Counted with pandas: 7,043 rows, 26.54 % churned, 11 cells of 7,043 × 19 empty, three columns of numbers.
    expect(telco).toMatchObject({ rows: 7043, classes: 2 });
    expect(telco.rarestShare).toBeCloseTo(1869 / 7043, 12);
    expect(telco.missingShare).toBeCloseTo(11 / (7043 * 19), 12);
    expect(telco.columns).toMatchObject({ numbers: 3, dates: 0 });
    expect(telco.columns.yesNo + telco.columns.categories).toBe(16);
  });

  test('a regression has no classes', () => {
    expect(concrete).toMatchObject({
      rows: 1030,
      classes: 0,
      rarestShare: null,
      features: 8,
      missingShare: 0,
    });
  });

  test('columns that a person chose count, the others do not', () => {
    const two = describeData(penguinProfiles, { task: 'classification', target: 'species' }, [
      'bill_length_mm',
      'island',
    ]);
    expect(two.columns).toEqual({ numbers: 1, yesNo: 0, categories: 1, dates: 0 });
    expect(two.features).toBe(4);
  });
});

const boosting = (data: DataSituation, parallel = 1) =>
  recommend(data, { ...device, parallel }).find(
    ({ estimator }) => estimator === 'histGradientBoostingClassifier',
  )!;

describe('recommendations', () => {
  test('every estimator of the task is judged once, the dummy first', () => {
    const judged = recommend(telco, device);
    expect(judged.map(({ estimator }) => estimator).toSorted()).toEqual(
      estimatorsFor('classification').toSorted(),
    );
    expect(judged[0]).toMatchObject({ estimator: 'dummyClassifier', preselected: true });
  });

  test('each says why in whole sentences', () => {
    for (const { reasons } of [telco, concrete, penguins, large].flatMap(data => recommend(data, device))) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const reason of reasons) expect(reason).toMatch(/^[A-Z0-9].*\.$/);
    }
  });

  test.each([
    { name: 'churn', data: telco, first: 'histGradientBoostingClassifier' },
    { name: 'penguins, 344 rows', data: penguins, first: 'randomForestClassifier' },
    { name: 'concrete', data: concrete, first: 'histGradientBoostingRegressor' },
  ])('$name: $first first', ({ data, first }) => {
    const [, best] = recommend(data, device);
    expect(best).toMatchObject({ estimator: first, suits: 'well', preselected: true });
  });

  test('a preselection holds a handful of unlike models that take two minutes at most', () => {
    for (const data of [telco, concrete, penguins, large]) {
      const chosen = recommend(data, device).filter(({ preselected }) => preselected);
      expect(chosen.length).toBeGreaterThanOrEqual(3);
      expect(chosen.length).toBeLessThanOrEqual(6);
      expect(chosen.reduce((sum, { expectedSeconds }) => sum + expectedSeconds, 0)).toBeLessThanOrEqual(120);
      expect(chosen.every(({ suits }) => suits !== 'poorly')).toBe(true);
    }
  });

  test('on a device a hundred times as slow what takes too long is unfit, and says so', () => {
    const slow = recommend(large, { ...device, slowness: 100 });
    const forest = slow.find(({ estimator }) => estimator === 'randomForestClassifier');
    expect(forest?.suits).toBe('poorly');
    expect(forest?.reasons[0]).toMatch(/^It would take about .* (minutes|hours|days) here\.$/);
  });

  test('what takes gaps as they are says so where there are gaps', () => {
    expect(boosting(large).reasons).toContain('Takes missing values (7 %) as they are.');
    expect(boosting({ ...large, missingShare: 0 }).reasons.join()).not.toContain('missing');
  });

  test('folds side by side take less time', () => {
    expect(boosting(large, 5).expectedSeconds).toBeCloseTo(boosting(large, 1).expectedSeconds / 5, 10);
  });
});

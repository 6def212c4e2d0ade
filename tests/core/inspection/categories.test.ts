import { expect, test } from 'vitest';
import { accumulatedEffects } from '../../../src/core/inspection/accumulated-effects.ts';
import { featureSources } from '../../../src/core/inspection/feature-sources.ts';
import { gridOf } from '../../../src/core/inspection/grid.ts';
import { partialDependence } from '../../../src/core/inspection/partial-dependence.ts';
import type { StoredPreparation } from '../../../src/core/preprocessing/stored-preparation.ts';
import { type Table, cellText, columnNamed } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';

const table = tableOf({
  plan: ['b', 'a', 'b', 'b', 'a', null],
  size: [1, 2, 3, 4, 5, 6],
});

const worth: Readonly<Record<string, number>> = { a: 10, b: 20, '': 5 };

/** The worth of the plan, and the size where the plan is a. */
const say = (from: Table) =>
  Float64Array.from({ length: from.rows }, (_, row) => {
    const plan = cellText(columnNamed(from, 'plan'), row);
    return worth[plan]! + (plan === 'a' ? Number(cellText(columnNamed(from, 'size'), row)) : 0);
  });

test('a grid of categories has the most common first, and no value where that is seen', () => {
  expect(gridOf(table, 'plan', 10).values).toEqual(['b', 'a', null]);
  expect(gridOf(table, 'plan', 2).values).toEqual(['b', 'a']);
});

test('partial dependence sets every row to each category', () => {
  const { mean, rows } = partialDependence(say, table, gridOf(table, 'plan', 10));
  // By hand: 20; 10 and the mean size of 3.5; 5.
  expect(mean).toEqual([20, 13.5, 5]);
  expect([...rows[1]!]).toEqual([20, 12, 5]);
});

test('effects of categories accumulate over rows that have one of two neighbours', () => {
  const effects = accumulatedEffects(say, table, 'plan', 10);
  // From b to a: −10 and the mean size of rows 0 to 4, 3: −7. From a to none: −5 − the mean size of rows 1, 4, 5 (13 / 3).
  const steps = [0, -7, -7 - 5 - 13 / 3];
  const centre = (3 * steps[0]! + 2 * steps[1]! + steps[2]!) / 6;
  expect(effects.at).toEqual(['b', 'a', null]);
  effects.effects.forEach((effect, i) => expect(effect).toBeCloseTo(steps[i]! - centre, 12));
});

test('each feature is traced to its columns, however it is named', () => {
  const preparation: StoredPreparation = {
    steps: [
      { kind: 'oneHot', column: 'plan', categories: ['a', 'b', 'missing'] },
      { kind: 'numeric', column: 'size', median: 3, mean: 3, scale: 2 },
    ],
    featureNames: ['size_like', 'plan_b', 'x', 'plan'],
  };
  expect(featureSources(preparation, table)).toEqual([[0], [0], [0], [1]]);
});

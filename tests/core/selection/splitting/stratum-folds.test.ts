import { expect, test } from 'vitest';
import type { CutTarget } from '../../../../src/core/selection/splitting/cut-rows.ts';
import { stratumFolds } from '../../../../src/core/selection/splitting/stratum-folds.ts';
import { columnNamed } from '../../../../src/core/table/column.ts';
import { tableOf } from '../../table-of.ts';

const count = 100;
const rows = Uint32Array.from({ length: count }, (_, row) => count - 1 - row);
const table = tableOf({
  site: Array.from({ length: count }, (_, row) => (row < 10 ? 'small' : row < 12 ? 'tiny' : 'large')),
  age: Array.from({ length: count }, (_, row) => (row === 3 ? null : row)),
});
const classes: CutTarget = {
  target: {
    task: 'classification',
    column: 'ill',
    kind: 'category',
    classes: ['no', 'yes'],
    positive: 'yes',
  },
  values: Float64Array.from(rows, row => row % 2),
};
const numbers: CutTarget = {
  target: { task: 'regression', column: 'cost', kind: 'number' },
  values: Float64Array.from(rows, row => row),
};

test('each fold has its share of a rare category, and of each class in it', () => {
  const folds = stratumFolds(columnNamed(table, 'site'), rows, classes, 5, 1);
  expect(folds).toHaveLength(5);
  for (const { test: held } of folds) {
    const own = [...held].map(at => rows[at]!);
    expect(own.filter(row => row < 10)).toHaveLength(2);
    expect(own.filter(row => row < 10 && row % 2 === 1)).toHaveLength(1);
  }
  expect(folds.flatMap(({ test: held }) => [...held]).sort((a, b) => a - b)).toEqual([...rows.keys()]);
});

test('numbers are cut into five parts by rank', () => {
  const folds = stratumFolds(columnNamed(table, 'age'), rows, numbers, 4, 1);
  for (const { test: held } of folds) {
    const low = [...held].map(at => rows[at]!).filter(row => row < 20 && row !== 3);
    expect(low.length).toBeGreaterThanOrEqual(4);
    expect(low.length).toBeLessThanOrEqual(6);
  }
});

test('the same seed cuts the same, another otherwise', () => {
  const [first, again, other] = [1, 1, 2].map(seed =>
    stratumFolds(columnNamed(table, 'site'), rows, classes, 5, seed),
  );
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

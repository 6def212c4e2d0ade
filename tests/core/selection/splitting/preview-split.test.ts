import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/core/pipeline/problem.ts';
import { previewSplit } from '../../../../src/core/selection/splitting/preview-split.ts';
import { trainAndCompare } from '../../../../src/core/selection/train-and-compare.ts';
import { tableOf } from '../../table-of.ts';
import { buys, surroundings } from '../customers.ts';

const byClass: Problem = { task: 'classification', target: 'ill', positive: 'yes', metric: 'roc_auc' };

test('a time split is told with its dates, its classes and what takes no part', () => {
  const table = tableOf(
    {
      seen: Array.from({ length: 22 }, (_, row) => (row === 0 ? null : row * 10)),
      ill: Array.from({ length: 22 }, (_, row) => (row === 1 ? null : row % 2 === 0 ? 'yes' : 'no')),
    },
    { seen: 'datetime' },
  );
  const split = { kind: 'time', column: 'seen' } as const;
  const preview = previewSplit(table, byClass, { testShare: 0.2, folds: 3, split }, 1);
  // Counted by hand: rows 2 to 21 take part, the last four are the test, and folds of four begin at the fifth.
  expect(preview).toMatchObject({
    classes: ['no', 'yes'],
    time: { column: 'seen', kind: 'datetime' },
    training: { rows: 16, classRows: [8, 8], from: 20, to: 170, groups: null, targetMean: null },
    test: { rows: 4, classRows: [2, 2], from: 180, to: 210 },
    rowsWithoutTarget: 1,
    rowsOutsideSplit: 1,
  });
  expect(
    preview.folds.map(({ training, test: held }) => [training.rows, training.to, held.rows, held.from]),
  ).toEqual([
    [4, 50, 4, 60],
    [8, 90, 4, 100],
    [12, 130, 4, 140],
  ]);
});

test('a group split is told with its groups, and a number with its mean', () => {
  const table = tableOf({
    patient: Array.from({ length: 30 }, (_, row) => `p${row % 10}`),
    cost: Array.from({ length: 30 }, (_, row) => row),
  });
  const problem: Problem = { task: 'regression', target: 'cost', positive: null, metric: 'r2' };
  const split = { kind: 'group', column: 'patient' } as const;
  const {
    training,
    test: held,
    folds,
  } = previewSplit(table, problem, { testShare: 0.2, folds: 4, split }, 1);
  expect([training.groups, held.groups, held.rows]).toEqual([8, 2, 6]);
  expect(folds.map(fold => fold.test.groups)).toEqual([2, 2, 2, 2]);
  // The mean of all rows is 14.5.
  expect((24 * training.targetMean! + 6 * held.targetMean!) / 30).toBeCloseTo(14.5, 12);
});

test('it is the cut that training makes with the same seed', async () => {
  const { result } = await trainAndCompare(buys, surroundings());
  const { training, test: held } = previewSplit(buys.table, buys.problem, buys.settings, buys.settings.seed);
  expect([training.rows, held.rows]).toEqual([result.trainRows, result.testRows]);
});

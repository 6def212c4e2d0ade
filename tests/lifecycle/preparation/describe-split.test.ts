import { expect, test } from 'vitest';
import { describeSplit } from '../../../src/lifecycle/preparation/describe-split.ts';
import type { SplitPlan } from '../../../src/core/selection/split-plan.ts';

const mixed = { shuffle: true, repeats: 1 };

test.each<[SplitPlan | undefined, string, string]>([
  [undefined, 'A random 20 % of the rows of each class', '5 folds with the same share of each class'],
  [{ kind: 'random', ...mixed, repeats: 3 }, 'A random 20 % of the rows', '5 folds, cut anew 3 times'],
  [
    { kind: 'random', shuffle: false, repeats: 1 },
    'The last 20 % of the rows',
    '5 folds, cut as the rows lie',
  ],
  [
    { kind: 'group', column: 'id' },
    'Whole groups by "id" with about 20 % of the rows',
    '5 folds of whole groups',
  ],
  [
    { kind: 'time', column: null },
    'The latest 20 % of the rows by their order in the table',
    '5 folds, each tested on what came after what it learned from',
  ],
  [
    { kind: 'fixed', column: 'set', testValues: ['test', 'late'], ...mixed },
    'The rows with "test" or "late" in "set"',
    '5 folds',
  ],
])('%o', (split, rows, folds) => {
  const settings = { testShare: 0.2, folds: 5, ...(split && { split }) };
  expect(describeSplit(settings, 'classification')).toEqual({ test: rows, folds });
});

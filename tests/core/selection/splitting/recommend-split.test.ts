import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../../src/core/pipeline/problem.ts';
import { createRandom } from '../../../../src/core/random.ts';
import type { SplitPlan } from '../../../../src/core/selection/split-plan.ts';
import { recommendSplit } from '../../../../src/core/selection/splitting/recommend-split.ts';
import type { ColumnKind } from '../../../../src/core/table/column.ts';
import { tableOf } from '../../table-of.ts';

const rows = 600;
const random = createRandom(2);
const cells = <Cell>(make: (row: number) => Cell, count = rows) =>
  Array.from({ length: count }, (_, row) => make(row));
const ill = (share: number, count = rows) => cells(row => (row % 100 < 100 * share ? 'yes' : 'no'), count);
const day = (row: number) => 1.6e12 + row * 86_400_000;

const byClass: Problem = { task: 'classification', target: 'ill', positive: 'yes', metric: 'roc_auc' };
const byNumber: Problem = { task: 'regression', target: 'cost', positive: null, metric: 'r2' };

type Cells = Readonly<Record<string, readonly (number | string | null)[]>>;
const recommended = (columns: Cells, kinds: Record<string, ColumnKind> = {}, problem: Problem = byClass) =>
  recommendSplit(tableOf(columns, kinds), problem);

describe('what the table says of itself', () => {
  test.each<[string, Cells, Record<string, ColumnKind>, SplitPlan]>([
    [
      'a column of train and test',
      { ill: ill(0.4), seen: cells(day), set: cells(row => ['train', 'val', 'test'][row % 3]!) },
      { seen: 'datetime' },
      { kind: 'fixed', column: 'set', testValues: ['test'], shuffle: true, repeats: 1 },
    ],
    ['dates', { ill: ill(0.4), seen: cells(day) }, { seen: 'datetime' }, { kind: 'time', column: 'seen' }],
    [
      'an identifier that comes back',
      { ill: ill(0.4), patient: cells(row => `p${row % 90}`) },
      { patient: 'identifier' },
      { kind: 'group', column: 'patient' },
    ],
    [
      'whole numbers that are called as identifiers are',
      { ill: ill(0.4), store_id: cells(row => row % 90) },
      { store_id: 'integer' },
      { kind: 'group', column: 'store_id' },
    ],
  ])('%s', (_, columns, kinds, split) => {
    expect(recommended(columns, kinds).settings.split).toEqual(split);
  });
});

describe('what is not taken for it', () => {
  const stratified = { kind: 'stratified', shuffle: true, repeats: 1 };
  test.each<[string, Cells, Record<string, ColumnKind>]>([
    ['dates of birth', { ill: ill(0.4), birth_date: cells(day) }, { birth_date: 'datetime' }],
    [
      'dates that most rows lack',
      { ill: ill(0.4), seen: cells(r => (r % 2 ? null : day(r))) },
      { seen: 'datetime' },
    ],
    [
      'dates after which a class is gone',
      { ill: cells(r => (r < 300 ? 'yes' : 'no')), seen: cells(day) },
      { seen: 'datetime' },
    ],
    [
      'identifiers of one row each',
      { ill: ill(0.4), patient: cells(row => `p${row}`) },
      { patient: 'identifier' },
    ],
    [
      'categories',
      { ill: ill(0.4), city: cells(() => ['Bern', 'Oslo', 'Rome'][Math.floor(3 * random())]!) },
      {},
    ],
    ['ages', { ill: ill(0.4), age: cells(row => row % 80) }, { age: 'integer' }],
  ])('%s', (_, columns, kinds) => {
    expect(recommended(columns, kinds).settings.split).toEqual(stratified);
  });
});

test('few rows are cut repeatedly, numbers at random, and the reason says so', () => {
  const { settings, reason } = recommended({ cost: cells(() => random(), 120) }, {}, byNumber);
  expect(settings).toEqual({
    testShare: 0.2,
    folds: 5,
    split: { kind: 'random', shuffle: true, repeats: 3 },
  });
  expect(reason).toMatch(/With 120 rows .* cut 3 times/);
});

test('a rare class is given as the reason to stratify', () => {
  expect(recommended({ ill: ill(0.05), x: cells(() => random()) }).reason).toMatch(
    /^Only 5 % of the rows are "yes"/,
  );
});

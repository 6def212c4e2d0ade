import { expect, test } from 'vitest';
import { parallelSets } from '../../../src/core/explore/parallel-sets.ts';
import { numbers, words } from './columns.ts';

const plan = words('plan', ['gold', 'free', 'free', null, 'free', 'gold']);
const left = words('left', ['no', 'yes', 'yes', 'no', 'no', 'no']);
const age = numbers('age', [20, 30, 40, 50, null, 60]);
const table = { rows: 6, columns: [plan, left, age] };

test('every row is counted once, by its categories in the order of their frequency', () => {
  const { rows, axes, paths } = parallelSets(table, ['plan', 'left']);
  expect(axes).toEqual([
    { column: 'plan', shape: 'category', labels: ['free', 'gold', 'missing'], rows: [3, 2, 1] },
    { column: 'left', shape: 'category', labels: ['no', 'yes'], rows: [4, 2] },
  ]);
  // By hand, as pandas' value_counts of the two columns would list them.
  expect(paths).toEqual([
    { places: [0, 0], rows: 1 },
    { places: [0, 1], rows: 2 },
    { places: [1, 0], rows: 2 },
    { places: [2, 0], rows: 1 },
  ]);
  expect(paths.reduce((sum, path) => sum + path.rows, 0)).toBe(rows);
});

test('numbers are cut into quarters, what is missing stands behind them', () => {
  const { axes, paths } = parallelSets(table, ['age', 'left', 'plan']);
  // pandas.qcut([20, 30, 40, 50, 60], 4): edges 20, 30, 40, 50, 60.
  expect(axes[0]).toEqual({
    column: 'age',
    shape: 'number',
    edges: [20, 30, 40, 50, 60],
    missing: true,
    rows: [2, 1, 1, 1, 1],
  });
  expect(paths.every(({ places }) => places.length === 3)).toBe(true);
  expect(paths.find(({ places }) => places[0] === 4)).toEqual({ places: [4, 0, 0], rows: 1 });
});

test('rare categories are gathered', () => {
  const many = words(
    'many',
    Array.from({ length: 30 }, (_, row) => `m${row % 12}`),
  );
  const few = words(
    'few',
    Array.from({ length: 30 }, (_, row) => `f${row % 2}`),
  );
  const [axis] = parallelSets({ rows: 30, columns: [many, few] }, ['many', 'few']).axes;
  expect(axis).toMatchObject({ labels: ['m0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6', '5 others'] });
  expect(axis!.rows).toEqual([3, 3, 3, 3, 3, 3, 2, 10]);
});

test.each([[['plan']], [['plan', 'plan']], [['plan', 'left', 'age', 'plan', 'left']]])(
  'columns %j are no parallel sets',
  names => {
    expect(() => parallelSets(table, names)).toThrow('two to four different columns');
  },
);

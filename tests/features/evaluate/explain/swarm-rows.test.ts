import { expect, test } from 'vitest';
import { swarmRows } from '../../../../src/features/evaluate/explain/swarm-rows.ts';
import type { ShapAnswer } from '../../../../src/jobs/contracts/questions/explanation.ts';

const answer: ShapAnswer = {
  columns: ['plan', 'tenure'],
  base: 0,
  method: 'linear',
  unit: 'log-odds',
  additivity: { holds: true, furthest: 0 },
  rows: 3,
  testRows: 3,
  values: Float64Array.of(0.1, 1, -0.1, 0, 0.1, -1),
  meanAbsolute: [0.1, 2 / 3],
  cells: [
    ['a', 'b', null],
    [1, null, 30],
  ],
  times: [false, false],
};

test('the column that moves most comes first; numbers are shaded by rank, what is none is not', () => {
  const [tenure, plan] = swarmRows(answer, 5);
  expect(tenure).toMatchObject({ label: 'tenure', text: '0.6667 in the mean, whichever way' });
  expect(tenure!.points.map(({ x, shade }) => [x, shade])).toEqual([
    [1, 0],
    [0, null],
    [-1, 1],
  ]);
  expect(plan!.points.map(({ shade }) => shade)).toEqual([null, null, null]);
  expect(plan!.points[2]!.text).toBe('plan: no value\n0.1');
});

test('no more columns are shown than asked for', () => {
  expect(swarmRows(answer, 1).map(({ label }) => label)).toEqual(['tenure']);
});

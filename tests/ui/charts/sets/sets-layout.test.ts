import { expect, test } from 'vitest';
import { layOutSets } from '../../../../src/ui/charts/sets/sets-layout.ts';

const axes = [
  { name: 'plan', labels: ['free', 'gold'], rows: [6, 4] },
  { name: 'left', labels: ['no', 'yes'], rows: [7, 3] },
];
const paths = [
  { places: [0, 0], rows: 3 },
  { places: [0, 1], rows: 3 },
  { places: [1, 0], rows: 4 },
];

// 10 rows in 106 pixels less one gap of 6: 10 pixels a row.
const { nodes, ribbons } = layOutSets(axes, paths, 1, 212, 106);

test('bars are as high as their rows, with a gap between', () => {
  expect(nodes.map(({ x, y, height }) => [x, y, height])).toEqual([
    [0, 0, 60],
    [0, 66, 40],
    [200, 0, 70],
    [200, 76, 30],
  ]);
});

test('each ribbon leaves and arrives below the one before it, none outside its bar', () => {
  expect(ribbons.map(({ from, to, color, rows }) => [from, to, color, rows])).toEqual([
    [0, 0, 0, 3],
    [0, 1, 1, 3],
    [1, 0, 0, 4],
  ]);
  // From x = 12 to x = 200: starts at 0, 30 and 66; arrives at 0, 76 and 30.
  expect(ribbons.map(({ outline }) => outline.slice(0, outline.indexOf('V')))).toEqual([
    'M12.0 0.0C106.0 0.0 106.0 0.0 200.0 0.0',
    'M12.0 30.0C106.0 30.0 106.0 76.0 200.0 76.0',
    'M12.0 66.0C106.0 66.0 106.0 30.0 200.0 30.0',
  ]);
});

test('with a third axis ribbons are parted by the colour it gives', () => {
  const third = [...axes, { name: 'age', labels: ['young', 'old'], rows: [5, 5] }];
  const split = layOutSets(
    third,
    [
      { places: [0, 0, 0], rows: 5 },
      { places: [0, 0, 1], rows: 1 },
      { places: [1, 1, 1], rows: 4 },
    ],
    2,
    400,
    106,
  );
  expect(split.ribbons.filter(({ axis }) => axis === 0).map(({ color, rows }) => [color, rows])).toEqual([
    [0, 5],
    [1, 1],
    [1, 4],
  ]);
});

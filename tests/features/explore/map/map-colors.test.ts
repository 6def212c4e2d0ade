import { expect, test } from 'vitest';
import { colorPoints } from '../../../../src/features/explore/map/map-colors.ts';

const points = { row: [0, 1, 2], x: [1, 2, 3], y: [4, 5, 6] };

test('categories have a colour and a shape each, missing values their own', () => {
  const { points: drawn, legend } = colorPoints(
    points,
    { shape: 'category', labels: ['no', 'yes'], codes: [1, 0, -1] },
    'bought',
  );
  expect(drawn.map(({ label, symbol }) => [label, symbol])).toEqual([
    ['bought: yes', 'triangle'],
    ['bought: no', 'circle'],
    ['bought: missing', 'cross'],
  ]);
  expect(legend.map(({ label }) => label)).toEqual(['● no', '▲ yes', '✕ others and missing']);
});

test('the sixth category and on are gathered', () => {
  const labels = ['a', 'b', 'c', 'd', 'e', 'f'];
  const { points: drawn, legend } = colorPoints(
    points,
    { shape: 'category', labels, codes: [0, 4, 5] },
    'kind',
  );
  expect(drawn.map(({ symbol }) => symbol)).toEqual(['circle', 'star', 'cross']);
  expect(legend).toHaveLength(6);
});

test('where all are to be told apart, no two have the same colour and shape', () => {
  const codes = Array.from({ length: 8 }, (_, i) => i);
  const labels = codes.map(code => `Group ${code + 1}`);
  const many = { row: codes, x: codes, y: codes };
  const { points: drawn, legend } = colorPoints(many, { shape: 'category', labels, codes }, 'Row', 8);
  expect(new Set(drawn.map(({ color, symbol }) => `${color} ${symbol}`)).size).toBe(8);
  expect(legend.map(({ label }) => label.slice(2))).toEqual(labels);
});

test('a number is coloured by fifths', () => {
  const values = Array.from({ length: 10 }, (_, i) => i);
  const many = { row: values, x: values, y: values };
  const { points: drawn, legend } = colorPoints(many, { shape: 'number', values }, 'price');
  expect(new Set(drawn.map(({ color }) => color)).size).toBe(5);
  expect(legend.map(({ label }) => label)).toEqual(['0 to 2', '2 to 4', '4 to 6', '6 to 8', '8 to 9']);
});

test('without a target all points are alike', () => {
  expect(colorPoints(points, null, null)).toMatchObject({ legend: [] });
});

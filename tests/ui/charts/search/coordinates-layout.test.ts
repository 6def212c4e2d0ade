import { expect, test } from 'vitest';
import { layOutCoordinate } from '../../../../src/ui/charts/search/coordinates-layout.ts';

test('numbers stand by their size, on a logarithmic scale by their ratio', () => {
  expect(layOutCoordinate({ label: 'a', values: [0, 5, 10] }).at).toEqual([0, 0.5, 1]);
  const { at } = layOutCoordinate({ label: 'a', values: [1, 10, 100], scale: 'log' });
  expect(at[1]).toBeCloseTo(0.5);
});

test('words beside numbers stand at the end; alone they are spread evenly', () => {
  const mixed = layOutCoordinate({ label: 'a', values: [3, 'none', 7, null] });
  expect(mixed.at).toEqual([0, 1, 0.8, null]);
  expect(mixed.ticks.map(({ text }) => text)).toEqual(['3', '7', 'none']);
  expect(layOutCoordinate({ label: 'a', values: ['x', 'y', 'z'] }).at).toEqual([0, 0.5, 1]);
});

test('what is the same everywhere stands in the middle', () => {
  expect(layOutCoordinate({ label: 'a', values: [4, 4] })).toMatchObject({
    at: [0.5, 0.5],
    ticks: [{ at: 0.5, text: '4' }],
  });
});

import { expect, test } from 'vitest';
import { cellAt, matrixLayout } from '../../../../src/ui/charts/matrix/matrix-layout.ts';
import { shadesOf } from '../../../../src/ui/charts/matrix/matrix-shades.ts';

const named = (count: number) => Array.from({ length: count }, (_, i) => `column ${i}`);

test('a few columns are named on both sides, 200 on none, and no cell vanishes', () => {
  expect(matrixLayout(named(20), 1000)).toMatchObject({ rowsNamed: true, columnsNamed: true, cellWidth: 30 });
  expect(matrixLayout(named(20), 330)).toMatchObject({ rowsNamed: true, columnsNamed: true });
  const wide = matrixLayout(named(200), 1000);
  expect(wide).toMatchObject({ rowsNamed: false, columnsNamed: false });
  expect(wide.cellWidth).toBeCloseTo(4.98, 2);
  expect(matrixLayout(named(200), 330).cellWidth).toBe(4);
});

test('a place of the picture belongs to one cell or to none', () => {
  const layout = { ...matrixLayout(named(3), 300), left: 50, cellWidth: 20, cellHeight: 10 };
  expect(cellAt(layout, 3, 51, 29)).toEqual({ row: 2, column: 0 });
  expect(cellAt(layout, 3, 109, 0)).toEqual({ row: 0, column: 2 });
  expect(cellAt(layout, 3, 49, 5)).toBeNull();
  expect(cellAt(layout, 3, 111, 5)).toBeNull();
});

test('cells that look the same are one outline, neighbours one rectangle; what is weak is left blank', () => {
  const strengths = [NaN, 1, 1, 0.01, NaN, -0.5, 1, -0.5, NaN];
  expect(shadesOf(strengths, 3)).toEqual([
    { negative: false, opacity: 1, outline: 'M1 0h2v1H1zM0 2h1v1H0z' },
    { negative: true, opacity: 0.53, outline: 'M2 1h1v1H2zM1 2h1v1H1z' },
  ]);
});

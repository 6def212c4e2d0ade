import { expect, test } from 'vitest';
import { movedBy } from '../../../src/ui/grid/grid-keys.ts';

const size = { rows: 100, columns: 5, pageRows: 20 };
const press = (key: string, row: number, column: number, ctrlKey = false) =>
  movedBy({ key, ctrlKey }, { row, column }, size);

test.each([
  ['ArrowDown', { row: 51, column: 2 }],
  ['ArrowUp', { row: 49, column: 2 }],
  ['ArrowLeft', { row: 50, column: 1 }],
  ['ArrowRight', { row: 50, column: 3 }],
  ['PageDown', { row: 70, column: 2 }],
  ['PageUp', { row: 30, column: 2 }],
  ['Home', { row: 50, column: 0 }],
  ['End', { row: 50, column: 4 }],
])('%s moves the active cell', (key, expected) => {
  expect(press(key, 50, 2)).toEqual(expected);
});

test('the edges hold', () => {
  expect(press('ArrowUp', 0, 0)).toEqual({ row: 0, column: 0 });
  expect(press('PageDown', 95, 4)).toEqual({ row: 99, column: 4 });
});

test('with Ctrl, Home and End go to the corners', () => {
  expect(press('Home', 50, 2, true)).toEqual({ row: 0, column: 0 });
  expect(press('End', 50, 2, true)).toEqual({ row: 99, column: 4 });
});

test('other keys are left to the browser', () => {
  expect(press('Tab', 50, 2)).toBeNull();
});

import { expect, test } from 'vitest';
import {
  draftOf,
  isEmpty,
  noEdits,
  redo,
  stepOf,
  type TableEdit,
  undo,
  withEdit,
} from '../../../../src/features/data/table/table-edits.ts';

const cell = (row: number, column: string, text: string): TableEdit => ({ kind: 'cell', row, column, text });
const historyOf = (...edits: readonly TableEdit[]) => edits.reduce(withEdit, noEdits);

test('the last word on a cell counts, and none on a row or column that goes', () => {
  const { done } = historyOf(
    cell(1, 'age', '36'),
    cell(1, 'age', '37'),
    cell(2, 'age', '41'),
    cell(1, 'city', 'Paris'),
    { kind: 'dropRows', rows: [9, 2] },
    { kind: 'dropColumn', column: 'city' },
  );
  expect(stepOf(done)).toEqual({
    kind: 'editTable',
    cells: [{ row: 1, column: 'age', text: '37' }],
    droppedRows: [2, 9],
    droppedColumns: ['city'],
    renamed: [],
  });
});

test('a row or column that is kept after all, and a name that is the old one again, come to nothing', () => {
  const { done } = historyOf(
    { kind: 'dropRows', rows: [1] },
    { kind: 'keepRows', rows: [1] },
    { kind: 'dropColumn', column: 'a' },
    { kind: 'keepColumn', column: 'a' },
    { kind: 'renameColumn', column: 'a', to: 'b' },
    { kind: 'renameColumn', column: 'a', to: 'a' },
  );
  expect(isEmpty(stepOf(done))).toBe(true);
});

test('what is taken back can be done again, until something else is done', () => {
  const [first, second] = [cell(1, 'a', 'x'), cell(2, 'a', 'y')];
  const back = undo(historyOf(first, second));
  expect(back).toEqual({ done: [first], undone: [second] });
  expect(redo(back)).toEqual({ done: [first, second], undone: [] });
  expect(withEdit(back, second).undone).toEqual([]);
  expect(undo(noEdits)).toEqual(noEdits);
  expect(redo(noEdits)).toEqual(noEdits);
});

test('a draft is read back as it was kept, anything else is none', () => {
  const history = historyOf(cell(1, 'a', 'x'));
  expect(draftOf(structuredClone(history))).toEqual(history);
  expect(draftOf(undefined)).toEqual(noEdits);
  expect(draftOf({ done: 'x' })).toEqual(noEdits);
});

import { expect, test } from 'vitest';
import { mentioningCells, tableWithoutWords } from '../../../src/core/erasure/mentioning-cells.ts';
import { texts } from './tables.ts';

const table = {
  rows: 4,
  columns: [
    texts('name', ['Ada Byron', 'Ben', 'Cleo', null]),
    texts('note', ['-', 'came with Ada Byron', 'asks for Ada Byronic', 'ADA BYRON paid']),
    { name: 'age', kind: 'integer' as const, values: Float64Array.of(36, 40, 41, 50) },
  ],
};

test('texts that hold a word are found column by column', () => {
  expect(mentioningCells(table, ['Ada Byron'])).toEqual([
    { column: 'name', rows: [0], text: 'Ada Byron' },
    { column: 'note', rows: [1, 3], text: 'came with Ada Byron' },
  ]);
  expect(mentioningCells(table, [])).toEqual([]);
});

test('words leave the columns that were chosen, and the rows stay', () => {
  const cleared = tableWithoutWords(table, ['note'], ['Ada Byron']);
  expect(cleared.columns[0]).toBe(table.columns[0]);
  expect(cleared.columns[1]).toMatchObject({
    dictionary: ['-', 'came with [erased]', 'asks for Ada Byronic', '[erased] paid'],
    codes: Int32Array.of(0, 1, 2, 3),
  });
});

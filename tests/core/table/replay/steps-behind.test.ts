import { expect, test } from 'vitest';
import { fileSchema } from '../../../../src/core/table/replay/file-schema.ts';
import { stepsBehind } from '../../../../src/core/table/replay/steps-behind.ts';
import type { CleaningStep } from '../../../../src/core/table/steps/cleaning-step.ts';

const recorded: readonly CleaningStep[] = [
  { kind: 'trimText', columns: ['city', 'name'] },
  { kind: 'dropColumns', columns: ['town'] },
  { kind: 'renameColumn', column: 'city', to: 'town' },
  { kind: 'dropMissingRows', columns: ['town'] },
  { kind: 'pseudonymise', columns: ['name'] },
  { kind: 'keepYear', column: 'born', years: 1 },
  {
    kind: 'editTable',
    cells: [{ row: 1, column: 'fee', text: '7' }],
    droppedRows: [2],
    droppedColumns: [],
    renamed: [],
  },
  { kind: 'mergeCategories', column: 'town', merges: [{ from: ['W.'], into: 'Wien' }] },
];

test('only what was done to the values of the columns is behind them, and nothing drops a row', () => {
  const { steps, written } = stepsBehind(['town', 'born'], recorded);
  expect(Object.fromEntries(written)).toEqual({ town: 'city', born: 'born' });
  expect(steps).toEqual([
    { kind: 'trimText', columns: ['city'] },
    { kind: 'renameColumn', column: 'city', to: 'town' },
    { kind: 'keepYear', column: 'born', years: 1 },
    { kind: 'mergeCategories', column: 'town', merges: [{ from: ['W.'], into: 'Wien' }] },
  ]);
});

test('names that were exchanged by hand are followed', () => {
  const renamed = [
    { column: 'a', to: 'b' },
    { column: 'b', to: 'a' },
  ];
  const swap: CleaningStep = { kind: 'editTable', cells: [], droppedRows: [], droppedColumns: [], renamed };
  expect(Object.fromEntries(stepsBehind(['a'], [swap]).written)).toEqual({ a: 'b' });
});

test('a file is read as the first import read it, or, where it is cleaned already, as the model knows it', () => {
  const inputs = [
    { name: 'town', kind: 'category' },
    { name: 'born', kind: 'integer' },
    { name: 'fee', kind: 'number' },
  ] as const;
  const imported = [
    { name: 'city', kind: 'category' },
    { name: 'born', kind: 'datetime' },
    // Later rows brought fractions: the model's kind is the wider.
    { name: 'fee', kind: 'integer' },
  ] as const;
  const behind = stepsBehind(['town', 'born', 'fee'], recorded);
  expect(fileSchema(inputs, behind, imported)).toEqual([
    { name: 'city', kind: 'category' },
    { name: 'born', kind: 'datetime' },
    { name: 'fee', kind: 'number' },
    { name: 'town', kind: 'category' },
  ]);
});

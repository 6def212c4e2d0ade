import { describe, expect, test } from 'vitest';
import { estimatorEntries } from '../../../../src/core/models/catalogue.ts';
import type { ParamSpec } from '../../../../src/core/models/entry.ts';
import {
  type RangeDraft,
  proposedSpace,
  readRange,
  readSpace,
} from '../../../../src/features/train/tuning/space-draft.ts';

const depth: ParamSpec = {
  name: 'maxDepth',
  label: 'Depth',
  kind: 'integer',
  low: 2,
  high: 30,
  scale: 'log',
  orNone: true,
  grid: [3, 5, 7, null],
};
const weight: ParamSpec = {
  name: 'classWeight',
  label: 'Classes count',
  kind: 'choice',
  options: [null, 'balanced'],
  grid: [null, 'balanced'],
};
const draft: RangeDraft = { varied: true, values: '', low: 2, high: 30, none: true, options: [] };

describe('a grid', () => {
  test.each([
    ['3, 5 ,none', [3, 5, null]],
    ['3, 3', [3]],
    ['1e1', [10]],
  ])('%s', (values, read) => {
    expect(readRange(depth, { ...draft, values }, 'grid')).toEqual({
      range: { kind: 'values', values: read },
    });
  });

  test.each([
    ['', 'Give at least one value.'],
    ['3, five', '“five” is not a value of this parameter.'],
    ['3, 2.5', '“2.5” is not a whole number.'],
  ])('%s is told as wrong', (values, error) => {
    expect(readRange(depth, { ...draft, values }, 'grid')).toEqual({ error });
  });

  test('proposed of forests is the classic one of 108', () => {
    const entry = estimatorEntries.randomForestClassifier;
    const read = readSpace(entry, proposedSpace(entry, 'grid'), 'grid');
    expect(read).toEqual({
      space: {
        nEstimators: { kind: 'values', values: [50, 100, 200] },
        maxDepth: { kind: 'values', values: [3, 5, 7, null] },
        minSamplesSplit: { kind: 'values', values: [2, 5, 10] },
        minSamplesLeaf: { kind: 'values', values: [1, 2, 4] },
      },
    });
  });
});

describe('ends', () => {
  test('are read with the scale and kind of the parameter', () => {
    expect(readRange(depth, draft, 'tpe')).toEqual({
      range: { kind: 'integer', low: 2, high: 30, scale: 'log', orNone: true },
    });
  });

  test.each([
    [{ low: null }, 'Give both ends.'],
    [{ low: 9, high: 3 }, 'The first number must be below the second.'],
    [{ low: 0 }, 'Give ends above 0.'],
    [{ low: 2.5 }, 'Give whole numbers.'],
  ])('%o are told as wrong', (change, error) => {
    expect(readRange(depth, { ...draft, ...change }, 'random')).toEqual({ error });
  });
});

test('of words some are chosen, and at least one', () => {
  expect(readRange(weight, { ...draft, options: ['balanced'] }, 'grid')).toEqual({
    range: { kind: 'values', values: ['balanced'] },
  });
  expect(readRange(weight, draft, 'tpe')).toEqual({ error: 'Choose at least one.' });
});

test('what is not varied is no part of the space; what is wrong is told with its name', () => {
  const entry = { label: 'Tree', params: [depth, weight] };
  const space = proposedSpace(entry, 'tpe');
  expect(readSpace(entry, { ...space, maxDepth: { ...draft, varied: false } }, 'tpe')).toEqual({
    space: { classWeight: { kind: 'values', values: [null, 'balanced'] } },
  });
  expect(readSpace(entry, { ...space, maxDepth: { ...draft, low: null } }, 'tpe')).toEqual({
    error: 'Tree, Depth: Give both ends.',
  });
});

test('whatever is proposed of any estimator can be read, for any method', () => {
  for (const entry of Object.values(estimatorEntries))
    for (const method of ['grid', 'tpe'] as const)
      expect(readSpace(entry, proposedSpace(entry, method), method)).toHaveProperty('space');
});

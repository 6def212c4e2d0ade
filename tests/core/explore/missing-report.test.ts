import { expect, test } from 'vitest';
import { missingReport } from '../../../src/core/explore/missing-report.ts';
import { references } from '../../reference/reference.ts';
import { tableOf } from '../table-of.ts';

type Inputs = { readonly columns: Readonly<Record<string, readonly number[]>> };
type Patterns = readonly { readonly columns: readonly string[]; readonly rows: number }[];

test('which columns miss together, as pandas counts it', () => {
  const { inputs, expected } = references<Inputs, { patterns: Patterns }>('quality').find(
    ({ name }) => name === 'missing',
  )!;
  const { patterns, patternCount } = missingReport(tableOf(inputs.columns));
  expect(patterns).toEqual(expected.patterns);
  expect(patternCount).toBe(expected.patterns.length);
});

test('bands tell where in the table values are missing', () => {
  const late = Array.from({ length: 80 }, (_, row) => (row < 40 ? 1 : null));
  const { bands, columns } = missingReport(tableOf({ full: late.map(() => 1), late }));
  expect(columns).toEqual([{ name: 'late', missing: 40 }]);
  expect(bands).toHaveLength(40);
  expect(bands.map(({ shares }) => shares[0])).toEqual([...Array(20).fill(0), ...Array(20).fill(1)]);
  expect(bands.at(-1)).toMatchObject({ from: 78, to: 80 });
});

test('a complete table has one pattern and no bands', () => {
  expect(missingReport(tableOf({ x: [1, 2] }))).toEqual({
    columns: [],
    bands: [],
    patterns: [{ columns: [], rows: 2 }],
    patternCount: 1,
  });
});

test('a table without rows has none', () => {
  expect(missingReport(tableOf({ x: [] }))).toMatchObject({ patterns: [], patternCount: 0 });
});

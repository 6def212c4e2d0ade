import { expect, test } from 'vitest';
import { correlationMatrix } from '../../../src/core/explore/correlation-matrix.ts';
import { references } from '../../reference/reference.ts';
import { numbers } from './columns.ts';

type Inputs = { readonly columns: Readonly<Record<string, readonly number[]>> };

test('as pandas corr, over the rows that have both', () => {
  const reference = references<Inputs, { matrix: readonly (readonly number[])[] }>('quality').find(
    ({ name }) => name === 'correlation',
  )!;
  const columns = Object.entries(reference.inputs.columns).map(([name, values]) => numbers(name, values));
  const matrix = correlationMatrix(columns);
  reference.expected.matrix.flat().forEach((expected, entry) => {
    if (Number.isNaN(expected)) expect(matrix[entry], `entry ${entry}`).toBeNaN();
    else expect(Math.abs(matrix[entry]! - expected), `entry ${entry}`).toBeLessThan(1e-9);
  });
});

test('infinite values are left out, as missing ones are', () => {
  const first = numbers('first', [1, 2, 3, Infinity]);
  const second = numbers('second', [2, 4, 6, -1]);
  expect(correlationMatrix([first, second])[1]).toBeCloseTo(1, 12);
});

test('more rows than are worked on together are all counted', () => {
  const rows = Array.from({ length: 10_001 }, (_, row) => row);
  const wave = numbers(
    'wave',
    rows.map(row => Math.sin(row)),
  );
  const last = numbers(
    'last',
    rows.map(row => (row === 10_000 ? 100 : Math.sin(row))),
  );
  const r = correlationMatrix([wave, last])[1]!;
  expect(r).toBeGreaterThan(0.5);
  expect(r).toBeLessThan(0.6);
});

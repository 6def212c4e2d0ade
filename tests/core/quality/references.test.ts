import { expect, test } from 'vitest';
import { repeatedRows } from '../../../src/core/quality/repeated-rows.ts';
import { references } from '../../reference/reference.ts';
import { tableOf } from '../table-of.ts';
import { findingsOf } from './thorough.ts';

const named = (wanted: string) => (found: { readonly name: string }) => found.name === wanted;

type Rows = { readonly rows: readonly number[] };

test('rows that repeat an earlier one, as pandas duplicated finds them', () => {
  const { inputs, expected } = references<{ columns: Readonly<Record<string, readonly number[]>> }, Rows>(
    'quality',
  ).find(named('copies'))!;
  expect(repeatedRows(tableOf(inputs.columns)).map(({ row }) => row)).toEqual(expected.rows);
});

test('imbalance by scipy’s entropy, to 1e-9: just below it the check speaks, just above not', () => {
  const { inputs, expected } = references<{ values: readonly string[] }, { imbalance: number }>(
    'quality',
  ).find(named('imbalance'))!;
  const table = tableOf({ x: inputs.values });
  const told = (imbalance: number) => findingsOf('imbalance', table, null, { imbalance }).length;
  expect([told(expected.imbalance - 1e-9), told(expected.imbalance + 1e-9)]).toEqual([1, 0]);
});

test.each(['fences-1.5', 'fences-3'])('outliers beyond the %s of numpy’s quartiles', name => {
  const { inputs, expected } = references<{ values: readonly number[]; fence: number }, Rows>('quality').find(
    named(name),
  )!;
  const [finding] = findingsOf('outliers', tableOf({ x: inputs.values }), null, { fence: inputs.fence });
  expect(finding!.rows).toEqual(expected.rows.map(row => row + 1));
});

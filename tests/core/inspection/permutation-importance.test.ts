import { expect, test } from 'vitest';
import { permutationImportance } from '../../../src/core/inspection/permutation-importance.ts';
import { type Table, cellText, columnNamed } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';

const rows = Array.from({ length: 40 }, (_, row) => row);
const table = tableOf({
  side: rows.map(row => (row % 2 === 0 ? 'left' : 'right')),
  size: rows,
  unused: rows.map(row => row % 7),
});
const columns = ['side', 'size', 'unused'];

/** Greater the more rows hold their own size and side. */
function score(permuted: Table): number {
  const cell = (name: string, row: number) => cellText(columnNamed(permuted, name), row);
  const loss = rows.map(
    row =>
      Math.abs(Number(cell('size', row)) - row) +
      Number(cell('side', row) !== (row % 2 === 0 ? 'left' : 'right')),
  );
  return -loss.reduce((sum, one) => sum + one);
}

test('a column the score does not use drops it by nothing; the most used comes first', () => {
  const importances = permutationImportance(table, columns, score, { repeats: 5, seed: 1 });
  expect(importances.map(({ column }) => column)).toEqual(['size', 'side', 'unused']);
  expect(importances[0]!.mean).toBeGreaterThan(importances[1]!.mean);
  expect(importances[1]!.mean).toBeGreaterThan(0);
  expect(importances[2]).toEqual({ column: 'unused', mean: 0, sd: 0 });
});

test('one column is dealt anew, with the values it has; the others stay', () => {
  const seen: Table[] = [];
  const watch = (permuted: Table) => seen.push(permuted);
  permutationImportance(table, ['size'], watch, { repeats: 1, seed: 2 });
  const [before, after] = seen.map(one => columnNamed(one, 'size'));
  expect(after).not.toEqual(before);
  expect('values' in after! && [...after.values].sort((a, b) => a - b)).toEqual(rows);
  for (const name of ['side', 'unused']) {
    expect(columnNamed(seen[1]!, name)).toEqual(columnNamed(table, name));
  }
});

/** The size that the first row holds. */
function first(permuted: Table): number {
  return Number(cellText(columnNamed(permuted, 'size'), 0));
}

test('the table given is not changed, and the seed decides', () => {
  const before = structuredClone(table);
  const once = permutationImportance(table, columns, first, { repeats: 5, seed: 3 });
  expect(permutationImportance(table, columns, first, { repeats: 5, seed: 3 })).toEqual(once);
  expect(table).toEqual(before);
});

import { expect, test } from 'vitest';
import { columnAliases, matchesIn } from '../../../src/core/erasure/column-aliases.ts';

const aliasesOf = columnAliases([
  { kind: 'renameColumn', column: 'id', to: 'customer' },
  { kind: 'dropColumns', columns: ['age'] },
  { kind: 'renameColumn', column: 'customer', to: 'Customer no.' },
]);
const matches = [
  { column: 'customer', text: 'C-1' },
  { column: 'town', text: 'Delft' },
];
const schema = (...names: readonly string[]) => names.map(name => ({ name, kind: 'category' as const }));

test('a column is looked for under every name that it has had', () => {
  expect(new Set(aliasesOf('customer'))).toEqual(new Set(['id', 'customer', 'Customer no.']));
  expect(matchesIn(schema('id', 'town'), matches, aliasesOf)).toEqual([
    { column: 'id', text: 'C-1' },
    { column: 'town', text: 'Delft' },
  ]);
});

test('where one of the columns is lacking nothing can be matched', () => {
  expect(matchesIn(schema('id'), matches, aliasesOf)).toBeNull();
});

import { associate } from '../explore/associate.ts';
import type { Association } from '../explore/association.ts';
import type { CodedColumn, Table } from '../table/column.ts';
import type { PeopleGroups } from './row-groups.ts';

/** How much a column tells of the group that a person is in. */
export interface Proxy extends Association {
  readonly column: string;
}

/** From this strength of association on a column stands for the group. */
export const leastProxyStrength = 0.3;

/** How much each column of a table tells of the groups of its rows, most first; the groups' own columns are left out. */
export function findProxies(table: Table, people: PeopleGroups): readonly Proxy[] {
  const groups: CodedColumn = {
    name: people.columns.join(' '),
    kind: 'category',
    codes: people.codes,
    dictionary: people.groups.map(({ label }) => label),
  };
  return table.columns
    .filter(({ name }) => !people.columns.includes(name))
    .map(column => ({ column: column.name, ...associate(column, groups) }))
    .sort((a, b) => b.strength - a.strength);
}

import { expect, test } from 'vitest';
import type { AddGroups } from '../../../src/core/table/steps/add-groups.ts';
import type { AddUnusual } from '../../../src/core/table/steps/add-unusual.ts';
import { toldColumns } from '../../../src/lifecycle/data/told-columns.ts';

const learned = {
  inputs: ['age'],
  preparation: { format: 'terrarium-preparation/2', groups: [], finally: [], featureNames: [] },
} as const;
const groups: AddGroups = { kind: 'addGroups', to: 'group', centers: [[1], [2]], ...learned };
const unusual: AddUnusual = {
  kind: 'addUnusual',
  to: 'strange',
  forest: { format: 'terrarium-isolation-forest/1', features: 0, samples: 1, offset: -0.5, trees: [] },
  ...learned,
};

test('what was told of the other columns is known by the name that it has now', () => {
  const rename = { kind: 'renameColumn', column: 'group', to: 'kind of visitor' } as const;
  expect(toldColumns([groups, { kind: 'dropDuplicateRows' }, rename, unusual])).toEqual([
    'kind of visitor',
    'strange',
  ]);
});

test('other steps tell nothing', () => {
  expect(toldColumns([{ kind: 'trimText', columns: ['plan'] }])).toEqual([]);
});

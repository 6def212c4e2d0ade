import { expect, test } from 'vitest';
import {
  type ExploreAddress,
  addressPath,
  readAddress,
} from '../../../src/features/explore/explore-address.ts';

const names = new Set(['age', 'plan & price', 'bought']);
const read = (path: string) => readAddress(new URLSearchParams(path.split('?')[1] ?? ''), names);

test('what is written is read back', () => {
  const address: ExploreAddress = {
    view: 'pair',
    column: 'age',
    with: 'plan & price',
    target: 'bought',
    columns: ['plan & price', 'age'],
    groups: 4,
    conditions: [
      { column: 'age', kind: 'range', from: 20, to: null },
      { column: 'plan & price', kind: 'values', values: ['a?b', ''] },
    ],
  };
  expect(read(addressPath('p', address))).toEqual(address);
});

test('the first view of all rows has the plain address of its phase', () => {
  expect(addressPath('p', { view: 'columns', column: null, conditions: [] })).toBe('/projects/p/explore');
  expect(read('/projects/p/explore')).toEqual({
    view: 'columns',
    column: null,
    with: null,
    target: null,
    columns: null,
    groups: null,
    conditions: [],
  });
});

test.each([
  ['a view that is not there', '?view=moon', { view: 'columns' }],
  ['a column that is not there', '?column=size', { column: null }],
  ['chosen columns that are not there, or twice', '?columns=["size","age","age",3]', { columns: ['age'] }],
  ['broken conditions', '?where=[{', { conditions: [] }],
  ['no list', '?where={}', { conditions: [] }],
  ['a number of groups', '?view=groups&groups=3', { view: 'groups', groups: 3 }],
  ['too many groups', '?groups=3000', { groups: null }],
  [
    'conditions of the wrong shape, or on columns that are not there',
    `?where=${encodeURIComponent(
      JSON.stringify([
        null,
        { column: 'age' },
        { column: 'age', kind: 'values', values: [1] },
        { column: 'age', kind: 'range', from: 'x', to: null },
        { column: 'size', kind: 'range', from: 1, to: 2 },
        { column: 'age', kind: 'range', from: 1, to: 2 },
      ]),
    )}`,
    { conditions: [{ column: 'age', kind: 'range', from: 1, to: 2 }] },
  ],
])('%s in an address is left out', (_, path, expected) => expect(read(path)).toMatchObject(expected));

import { expect, test } from 'vitest';
import {
  inReportOrder,
  type Pin,
  pinnedNumbers,
  positionsAfterMove,
} from '../../../src/lifecycle/data/pin.ts';

const pin: Pin = {
  id: 'a',
  projectId: 'p',
  datasetVersionId: 'abc',
  pinnedAt: 1,
  position: 0,
  title: 'Churn by contract',
  description: 'Shares of the rows.',
  rows: null,
  address: '/projects/p/explore',
  note: '',
  picture: null,
  numbers: null,
};

const three = ['a', 'b', 'c'].map((id, position) => ({ ...pin, id, position }));

test('a pin goes up and down, and the ends stay where they are', () => {
  expect(positionsAfterMove(three, 'c', -1)).toEqual([
    { id: 'c', position: 1 },
    { id: 'b', position: 2 },
  ]);
  expect(positionsAfterMove(three, 'a', -1)).toEqual([]);
  expect(positionsAfterMove(three, 'c', 1)).toEqual([]);
  expect(positionsAfterMove(three, 'gone', 1)).toEqual([]);
});

test('gaps that removed pins left are closed by a move', () => {
  const gaps = [three[0]!, { ...three[1]!, position: 5 }, { ...three[2]!, position: 9 }];
  const moved = positionsAfterMove(gaps, 'a', 1);
  const after = gaps.map(one => ({ ...one, ...moved.find(({ id }) => id === one.id) }));
  expect(inReportOrder(after).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});

test('of many rows of numbers the first 200 are kept, with their count', () => {
  const kept = pinnedNumbers({ columns: ['x'], rows: Array.from({ length: 300 }, (_, x) => [x]) });
  expect([kept?.rows.length, kept?.count]).toEqual([200, 300]);
});

test('numbers that are rows of the data are not kept', () => {
  expect(pinnedNumbers({ columns: ['age', 'income'], rows: [[41, 52_000]], single: true })).toBeNull();
});

import { expect, test } from 'vitest';
import { usualRow } from '../../../src/core/packaging/usual-row.ts';
import { tableOf } from '../../core/table-of.ts';

test('is the median of numbers and the most common category; whole where values are whole', () => {
  const table = tableOf(
    {
      age: [20, 31, null, 40, 33],
      rooms: [1, 2, 2, 3, null],
      size: [1, 2, 3, 4, null],
      town: ['b', 'a', 'a', null, 'b'],
      note: [null, null, null, null, null],
    },
    { rooms: 'integer', note: 'category' },
  );
  expect(usualRow(table)).toEqual({ age: 32, rooms: 2, size: 2.5, town: 'b', note: null });
});

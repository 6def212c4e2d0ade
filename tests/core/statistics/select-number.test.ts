import { expect, test } from 'vitest';
import { createRandom } from '../../../src/core/random.ts';
import { selectNumber } from '../../../src/core/statistics/select-number.ts';

const random = createRandom(6);
const lists: readonly (readonly [string, readonly number[]])[] = [
  ['one', [3]],
  ['equal', [2, 2, 2, 2]],
  ['ascending', [1, 2, 3, 4, 5, 6]],
  ['descending', [6, 5, 4, 3, 2, 1]],
  ['infinite', [Infinity, -Infinity, 0, 5]],
  ['few different', Array.from({ length: 200 }, () => Math.floor(4 * random()))],
  ['random', Array.from({ length: 301 }, () => random() - 0.5)],
];

test.each(lists)('%s: each place holds what sorting puts there, with no greater one before it', (_, list) => {
  const sorted = Float64Array.from(list).sort();
  for (let place = 0; place < list.length; place++) {
    const values = Float64Array.from(list);
    expect(selectNumber(values, place)).toBe(sorted[place]);
    expect(values.slice(0, place).every(value => value <= sorted[place]!)).toBe(true);
    expect(values.slice().sort()).toEqual(sorted);
  }
});

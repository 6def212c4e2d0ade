import { expect, test } from 'vitest';
import { partColumn } from '../../../src/core/explore/column-parts.ts';
import { createRandom } from '../../../src/core/random.ts';
import { rowsFulfilling } from '../../../src/core/table/row-filter.ts';
import { findWeakSlices } from '../../../src/core/weakness/weak-slices.ts';
import { tableOf } from '../table-of.ts';

const rows = 1000;

function customers(seed: number) {
  const random = createRandom(seed);
  return tableOf({
    plan: Array.from({ length: rows }, () => (random() < 0.3 ? 'gold' : 'basic')),
    city: Array.from({ length: rows }, () => (random() < 0.5 ? 'Rome' : 'Oslo')),
    tenure: Array.from({ length: rows }, () => Math.floor(60 * random()) + 0.5),
    noise: Array.from({ length: rows }, () => random()),
  });
}

/** Errors at 10 %, and at `rate` in gold plans of Rome. */
function searched(seed: number, rate: number) {
  const table = customers(seed);
  const parts = table.columns.map(column => partColumn(column, 4));
  const [plan, city] = table.columns.map(column => ('codes' in column ? column : null));
  const random = createRandom(seed + 1000);
  const wrong = Uint8Array.from({ length: rows }, (_, row) => {
    const isWeak =
      plan!.dictionary[plan!.codes[row]!] === 'gold' && city!.dictionary[city!.codes[row]!] === 'Rome';
    return random() < (isWeak ? rate : 0.1) ? 1 : 0;
  });
  const losses = { losses: Float64Array.from(wrong), wrong };
  return { table, wrong, found: findWeakSlices(parts, losses, { crossed: [0, 1, 2, 3], seed }) };
}

test('a weak slice of two columns is found, first and by name, with what leads to its rows', () => {
  const { table, wrong, found } = searched(1, 0.5);
  const [slice] = found.slices;
  expect(slice!.label).toBe('plan is gold and city is Rome');
  expect(slice!.pValue).toBeLessThan(0.01);
  const own = rowsFulfilling(table, slice!.conditions);
  expect(slice!.rows).toBe(own.length);
  const rate = own.reduce((sum, row) => sum + wrong[row]!, 0) / own.length;
  expect(slice!.errorRate!.value).toBeCloseTo(rate, 12);
  expect(slice!.errorRate!.low).toBeGreaterThan(found.overall.errorRate!.value);
});

test('every part of a column and every combination of two is looked at', () => {
  // Parts 2 + 2 + 4 + 4; pairs 4 + 8 + 8 + 8 + 8 + 16.
  expect(searched(1, 0.5).found.searched).toBe(12 + 52);
});

test('where errors fall by chance, the search finds something about as rarely as it says: 5 of 100', () => {
  const alarms = Array.from({ length: 40 }, (_, seed) => searched(seed, 0.1).found.slices.length > 0);
  // Of 40 at 5 %, more than 6 come in less than 1 of 100 cases (binomial).
  expect(alarms.filter(Boolean).length).toBeLessThanOrEqual(6);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createPackedList,
  eachPart,
  isAllMissing,
  unpackValues,
  valueAt,
  wrapValues,
} from '../../../src/core/table/packed-values.ts';

function packed(values: readonly number[]) {
  const list = createPackedList('number');
  for (const value of values) list.push(value);
  return list.finish();
}

const unpacked = (values: readonly number[]) =>
  Array.from(unpackValues(packed(values), new Float64Array(values.length)));

const value = fc.oneof(
  fc.integer(),
  fc.integer({ min: -130, max: 130 }),
  fc.integer({ min: -33_000, max: 33_000 }).map(cents => cents / 100),
  fc.double(),
  fc.constantFrom(0, -0, Number.NaN, Infinity, -Infinity, -(2 ** 31), 2 ** 31 - 1, 2 ** 31, 5e-324),
);
const countedUp = fc
  .tuple(fc.integer(), fc.nat(20))
  .map(([from, length]) => Array.from({ length }, (_, i) => (from + i) / 100));
const date = fc.oneof(
  fc.integer({ min: -40_000, max: 40_000 }).map(day => day * 86_400_000),
  fc.date({ noInvalidDate: true }).map(Number),
  fc.constantFrom(Number.NaN, -0),
);

test('every value comes back bit for bit, whatever is near it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(value), fc.array(date), countedUp), values => {
      expect(unpacked(values)).toEqual(values);
    }),
  );
});

test('values that come many at a time are those that came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 30 }), lengths => {
      const list = createPackedList('code');
      const all = lengths.flatMap(length => Array.from({ length }, (_, i) => (i * length) % 40_000));
      let start = 0;
      for (const length of lengths) list.append(Int32Array.from(all.slice(start, (start += length))));
      const codes = list.finish();
      expect(Array.from(unpackValues(codes, new Int32Array(all.length)))).toEqual(all);
      for (const row of all.keys()) if (row % 97 === 0) expect(valueAt(codes, row)).toBe(all[row]);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['integers that count up', 0, (row: number) => row - 5000],
  ['small integers, some missing', 1, (row: number) => (row % 50 === 0 ? Number.NaN : row % 100)],
  ['prices', 2, (row: number) => ((7 * row) % 30_000) / 100],
  ['days', 2, (row: number) => ((3 * row) % 20_000) * 86_400_000],
  ['large integers', 4, (row: number) => row * 100_000],
  ['fractions', 8, (row: number) => row / 7],
])('%s take %d bytes a row', (_, bytes, valueOf) => {
  const rows = 20_000;
  const { pages } = packed(Array.from({ length: rows }, (_, row) => valueOf(row)));
  const lengths = pages.map(({ values }) => ('from' in values ? 0 : values.byteLength));
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(bytes * rows);
});

test('parts are those of the whole, the last one shorter', () => {
  const values = Float64Array.from({ length: 150_000 }, (_, row) => row / 3);
  const parts = Array.from(
    eachPart(wrapValues(values), length => new Float64Array(length)),
    part => part.slice(),
  );
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flatMap(part => Array.from(part))).toEqual(Array.from(values));
});

test('a column is empty where no row has a value', () => {
  expect(isAllMissing(packed([]))).toBe(true);
  expect(isAllMissing(packed([Number.NaN, Number.NaN]))).toBe(true);
  expect(isAllMissing(wrapValues(Float64Array.of(Number.NaN)))).toBe(true);
  expect(isAllMissing(packed([Number.NaN, 0]))).toBe(false);
});

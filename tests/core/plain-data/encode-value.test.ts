import { expect, it } from 'vitest';
import { decodeValue, encodeValue } from '../../../src/core/plain-data/encode-value.ts';

const roundTrip = (value: unknown) => decodeValue(encodeValue(value));

it.each([
  [
    'numbers that JSON cannot say',
    [Number.NaN, -0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e-310],
  ],
  ['undefined, null, booleans', { a: undefined, b: null, c: true }],
  [
    'typed arrays',
    { values: Float64Array.of(Number.NaN, -0), codes: Int32Array.of(-1), rows: Uint32Array.of(7) },
  ],
  ['an array buffer', Uint8Array.of(1, 2, 3).buffer],
  ['a lone surrogate', '\uD800'],
  ['keys that look like ours', { $: 'Float64Array', buffer: 0 }],
])('keeps %s', (_, value) => {
  expect(roundTrip(value)).toStrictEqual(value);
});

it('keeps keys that every object has', () => {
  const columns: object = JSON.parse('{"__proto__": 1, "constructor": {"name": "Float64Array"}}');
  expect(Object.entries(roundTrip(columns) as object)).toEqual(Object.entries(columns));
});

it('keeps the bits of a NaN', () => {
  const odd = new Float64Array(Uint8Array.of(1, 2, 3, 4, 5, 6, 0xf8, 0xff).buffer);
  const back = roundTrip(odd) as Float64Array;
  expect(new Uint8Array(back.buffer)).toEqual(new Uint8Array(odd.buffer));
});

it('keeps only the part of a buffer that a view shows', () => {
  expect(roundTrip(Float64Array.of(1, 2, 3).subarray(1, 2))).toEqual(Float64Array.of(2));
});

it('refuses what is not plain data', () => {
  expect(() => encodeValue({ map: new Map() })).toThrow('not [object Map]');
});

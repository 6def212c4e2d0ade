import { expect, test } from 'vitest';
import {
  bytesField,
  integerField,
  integersField,
  message,
  textField,
} from '../../../../src/core/packaging/onnx/protobuf.ts';

// Bytes of https://protobuf.dev/programming-guides/encoding: field 1 as 150, field 2 as "testing", field 6 as packed 3, 270, 86942.
test.each([
  ['a number', integerField(1, 150), '08 96 01'],
  ['a text', textField(2, 'testing'), '12 07 74 65 73 74 69 6e 67'],
  ['a message within', bytesField(3, integerField(1, 150)), '1a 03 08 96 01'],
  ['packed numbers', integersField(6, [3, 270, 86942]), '32 06 03 8e 02 9e a7 05'],
  [
    'a message of two fields',
    message(integerField(1, 150), textField(2, 'testing')),
    '08 96 01 12 07 74 65 73 74 69 6e 67',
  ],
])('%s', (_, bytes, expected) => {
  expect(Buffer.from(bytes).toString('hex')).toBe(expected.replaceAll(' ', ''));
});

test('a number that is negative or no whole one is refused', () => {
  expect(() => integerField(1, -1)).toThrow(RangeError);
  expect(() => integersField(1, [0.5])).toThrow(RangeError);
});

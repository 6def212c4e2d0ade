import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMA } from '../../../src/core/table/bytes.ts';
import { NumberForm, numberForm, parseNumber } from '../../../src/core/table/parse-number.ts';

const parse = (text: string, mark?: number) => {
  const bytes = new TextEncoder().encode(text);
  return parseNumber(bytes, 0, bytes.length, mark);
};
const formOf = (text: string) => numberForm(new TextEncoder().encode(text), 0, text.length);

test.each([
  '0',
  '-0',
  '7',
  '+7',
  '1.5',
  '.5',
  '5.',
  '-1e3',
  '1E-7',
  '123456789012345',
  '1234567890123456789',
  '0.1',
  '1e22',
  '1e23',
  '9007199254740993',
  '2.2250738585072014e-308',
  '5e-324',
  '0.000000000000000000000001',
  '123456.789e-30',
])('%s is what Number() says', text => {
  expect(parse(text)).toBe(Number(text));
});

test('any float64 and any decimal is what Number() says, to the last bit', () => {
  const digits = fc.stringMatching(/^[0-9]{1,20}$/);
  const decimal = fc.tuple(digits, digits, fc.integer({ min: -30, max: 30 }), fc.boolean());
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), x =>
      Object.is(parse(String(x)), Number(String(x))),
    ),
  );
  fc.assert(
    fc.property(decimal, ([whole, fraction, exponent, scientific]) => {
      const text = `${whole}.${fraction}${scientific ? `e${exponent}` : ''}`;
      expect(parse(text)).toBe(Number(text));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  '',
  '-',
  '.',
  'e5',
  '1e',
  '1e+',
  '1.2.3',
  '1 2',
  '0x1F',
  'Infinity',
  'inf',
  '1,000',
  '12%',
  '1e999',
  'abc',
])('"%s" is no number', text => {
  expect(parse(text)).toBeNaN();
});

test('blanks around a number do not matter', () => {
  expect(parse('  12 ')).toBe(12);
});

test('a comma may be the decimal mark', () => {
  expect([parse('1,5', COMMA), parse('-0,123456789012345678', COMMA)]).toEqual([
    1.5,
    Number('-0.123456789012345678'),
  ]);
});

test.each([
  ['12', NumberForm.integer],
  ['0', NumberForm.integer],
  ['1.0', NumberForm.decimal],
  ['1e3', NumberForm.decimal],
  ['0.5', NumberForm.decimal],
  ['007', NumberForm.code],
  ['-01', NumberForm.code],
  ['00.5', NumberForm.code],
  ['9007199254740993', NumberForm.code],
  ['9007199254740991', NumberForm.integer],
  ['abc', NumberForm.none],
])('%s has the form %i', (text, form) => {
  expect(formOf(text)).toBe(form);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMissingToken } from '../../../src/core/table/missing-tokens.ts';
import { isMissingWord, mayBeNumeric } from '../../../src/core/table/number-like.ts';

const encoder = new TextEncoder();
/** What the bytes are to tell without decoding them. */
const pattern =
  /^(?:[\s\d+\-−.,(\p{Sc}]|(?:[A-Z]{3}|kr) ?[\d-]|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ .,]+.*\d)/iu;

const parts =
  'kr|KR|USD|usd|k|Jan|march|Monday|word|C|é|ſ|€|−|\u00A0| |,|. |-|1|2024|(|$|\n|\t|NA|null|?|_'.split('|');
const text = fc
  .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 })
  .map(chosen => chosen.join(''));

test('texts that may be numbers or dates are told as by the pattern', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', minLength: 1 })), each => {
      const bytes = encoder.encode(each);
      expect(mayBeNumeric(bytes, 0, bytes.length)).toBe(pattern.test(each));
    }),
    { numRuns: 3000 },
  );
});

test('missing tokens are told as from the decoded text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        fc.constantFrom(' NA', 'NA\n', ' \u00A0NA', '? \u00A0 ', '\u00A0NA', 'NA\uFEFF', '-', 'N A'),
      ),
      each => {
        const bytes = encoder.encode(each);
        expect(isMissingWord(bytes, 0, bytes.length)).toBe(isMissingToken(each));
      },
    ),
    { numRuns: 5000 },
  );
});

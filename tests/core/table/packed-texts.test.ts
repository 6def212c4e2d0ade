import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TextPage, eachText, listedTexts, pagedTexts } from '../../../src/core/table/packed-texts.ts';
import { unifyTexts } from '../../../src/core/table/unify-texts.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const encoder = new TextEncoder();

function pageOf(texts: readonly string[]): TextPage {
  let end = 0;
  const ends = Uint32Array.from(texts, each => (end += encoder.encode(each).length));
  return { bytes: encoder.encode(texts.join('')), ends };
}

test('texts in pages are the texts, one by one and together', () => {
  fc.assert(
    fc.property(fc.array(fc.array(text)), pages => {
      const texts = pagedTexts(pages.map(pageOf));
      const all = pages.flat();
      expect(texts.length).toBe(all.length);
      expect(texts.list()).toEqual(all);
      expect([...eachText(texts)]).toEqual(all);
      expect(all.map((_, code) => texts.at(code))).toEqual(all);
    }),
  );
});

test('listed texts become pages of the same texts; a lone surrogate becomes U+FFFD', () => {
  const any = fc.string({ unit: 'binary', maxLength: 5 });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), all => {
      const pages = Array.from(listedTexts(all).pages());
      expect(pagedTexts(pages).list()).toEqual(all.map(each => each.toWellFormed()));
    }),
  );
  const [page] = Array.from(listedTexts(['\uD83D', '\uDE00', '😀']).pages());
  expect(pagedTexts([page!]).list()).toEqual(['\uFFFD', '\uFFFD', '😀']);
});

/** A poor hash, so that different texts share theirs. */
const hashed = (texts: readonly string[], hashOf: (text: string) => number) => ({
  ...pageOf(texts),
  hashes: Uint32Array.from(texts, hashOf),
});

test('equal texts are made one, in the order of first appearance, whatever their hashes', () => {
  const few = fc.array(fc.array(fc.constantFrom('a', 'b', 'ab', 'é', 'ba', 'c')), { maxLength: 6 });
  const hash = fc.constantFrom(
    () => 0,
    (each: string) => each.length,
    (each: string) => Math.imul(each.charCodeAt(0), 0x9e3779b1) >>> 0,
  );
  fc.assert(
    fc.property(few, hash, (pages, hashOf) => {
      const all = pages.flat();
      const { texts, newCodes } = unifyTexts(pages.map(page => hashed(page, hashOf)));
      expect(texts.list()).toEqual([...new Set(all)]);
      expect(all.map((_, code) => texts.at(newCodes === null ? code : newCodes[code]!))).toEqual(all);
    }),
  );
});

const mix = (each: string) => Math.imul(Number(each.slice(1)) + 1, 0x9e3779b1) >>> 0;

test('many texts that all differ keep their codes, and one repeat among them is found', () => {
  const all = Array.from({ length: 30_000 }, (_, i) => `t${i}`);
  expect(unifyTexts([hashed(all, mix)]).newCodes).toBeNull();
  const { texts, newCodes } = unifyTexts([hashed(all, mix), hashed(['t17', 't30000'], mix)]);
  expect(texts.length).toBe(30_001);
  expect(newCodes!.slice(30_000)).toEqual(Int32Array.of(17, 30_000));
});

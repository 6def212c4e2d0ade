import { expect, test } from 'vitest';
import { listedTexts } from '../../../src/core/table/packed-texts.ts';
import { cutTexts } from '../../../src/storage/data/cut-texts.ts';

const texts = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('a piece is closed once it holds so much text, told in UTF-16 code units', () => {
  const pages = listedTexts(['ab', 'é😀', 'c', 'd']).pages();
  const pieces = Array.from(cutTexts(pages, 4, 100), ({ bytes, ends }) => [texts(bytes), [...ends]]);
  expect(pieces).toEqual([
    ['abé😀', [2, 5]],
    ['cd', [1, 2]],
  ]);
});

test('a piece is closed once it holds so many texts, also over the border of pages', () => {
  const pages = [...listedTexts(['a', 'b', 'c']).pages(), ...listedTexts(['d', '', 'e']).pages()];
  const pieces = Array.from(cutTexts(pages, 100, 2), ({ bytes, ends }) => [texts(bytes), [...ends]]);
  expect(pieces).toEqual([
    ['ab', [1, 2]],
    ['cd', [1, 2]],
    ['e', [0, 1]],
  ]);
  expect(Array.from(cutTexts([], 100, 2))).toEqual([]);
});

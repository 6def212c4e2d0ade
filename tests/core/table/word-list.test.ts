import { expect, test } from 'vitest';
import { unpackValues } from '../../../src/core/table/packed-values.ts';
import { createWordList } from '../../../src/core/table/word-list.ts';

function read(words: readonly (string | null)[]) {
  const list = createWordList();
  for (const word of words) list.add(word);
  const { codes, texts } = list.finish();
  return { codes: unpackValues(codes, new Int32Array(words.length)), texts: texts.list() };
}

test('words have the codes of their first appearance', () => {
  expect(read(['b', null, 'a', 'b', 'é😀'])).toEqual({
    codes: Int32Array.of(0, -1, 1, 0, 2),
    texts: ['b', 'a', 'é😀'],
  });
  expect(read([])).toEqual({ codes: new Int32Array(0), texts: [] });
});

test('where nearly all words differ, those that are the same are still one', () => {
  const rows = 50_000;
  const words = Array.from({ length: rows }, (_, row) =>
    row % 1000 === 999 ? null : `name ${row % 700 === 0 ? row % 10 : row}`,
  );
  const all = [...new Set(words.filter(word => word !== null))];
  const codeOf = new Map(all.map((word, code) => [word, code]));
  const { codes, texts } = read(words);
  expect(texts).toEqual(all);
  expect(codes).toEqual(Int32Array.from(words, word => (word === null ? -1 : codeOf.get(word)!)));
});

import type { CodedColumn } from '../table/column.ts';
import { integerHistogramOf } from './histogram.ts';
import type { Histogram, ValueCount } from './profile.ts';

/** What free text is made of. */
export interface TextDetail {
  /** Characters (code points) a cell. */
  readonly lengths: Histogram | null;
  /** Words a cell. */
  readonly words: Histogram | null;
  /** The most frequent words in small letters with the rows that have them, at most 30. */
  readonly tokens: readonly ValueCount[];
  readonly distinctTokens: number;
}

const mostTokens = 30;
const token = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Lengths and words over all rows; each text of the dictionary is read once. */
export function textDetail({ codes, dictionary }: CodedColumn): TextDetail {
  const rows = new Uint32Array(dictionary.length);
  for (const code of codes) if (code !== -1) rows[code]!++;
  const counts = new Map<string, number>();
  const lengths = new Float64Array(dictionary.length);
  const words = new Float64Array(dictionary.length);
  dictionary.forEach((text, code) => {
    const found = text.toLowerCase().match(token) ?? [];
    lengths[code] = Array.from(text).length;
    words[code] = found.length;
    if (rows[code] === 0) return;
    for (const word of new Set(found)) counts.set(word, (counts.get(word) ?? 0) + rows[code]!);
  });
  const ofRows = (told: Float64Array) =>
    integerHistogramOf(
      Float64Array.from(
        codes.filter(code => code !== -1),
        code => told[code]!,
      ).sort(),
    );
  const tokens = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, mostTokens);
  return {
    lengths: ofRows(lengths),
    words: ofRows(words),
    tokens: tokens.map(([value, count]) => ({ value, count })),
    distinctTokens: counts.size,
  };
}

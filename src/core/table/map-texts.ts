import type { CodedColumn } from './column.ts';

const unmet = -2;

/**
 * The column with each text of its dictionary replaced by the one in its place in `texts`; null makes it missing.
 * The new dictionary is in the order of first appearance, and holds no text that no row has.
 */
export function mapTexts(column: CodedColumn, texts: readonly (string | null)[]): CodedColumn {
  const codeOf = new Map<string, number>();
  const newCodes = new Int32Array(texts.length).fill(unmet);
  const codes = column.codes.map(code => {
    if (code === -1) return -1;
    if (newCodes[code] === unmet) newCodes[code] = codeFor(texts[code]!, codeOf);
    return newCodes[code]!;
  });
  return { ...column, codes, dictionary: [...codeOf.keys()] };
}

/** The same column without texts that no row has, as after rows were taken out. */
export function compactDictionary(column: CodedColumn): CodedColumn {
  return mapTexts(column, column.dictionary);
}

function codeFor(text: string | null, codeOf: Map<string, number>): number {
  if (text === null) return -1;
  const known = codeOf.get(text) ?? codeOf.size;
  codeOf.set(text, known);
  return known;
}

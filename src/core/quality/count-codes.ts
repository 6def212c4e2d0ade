import type { CodedColumn } from '../table/column.ts';

/** How many rows have each entry of the dictionary. */
export function countCodes({ codes, dictionary }: Pick<CodedColumn, 'codes' | 'dictionary'>): Uint32Array {
  const counts = new Uint32Array(dictionary.length);
  for (const code of codes) if (code !== -1) counts[code]!++;
  return counts;
}

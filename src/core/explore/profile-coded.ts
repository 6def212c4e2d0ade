import type { CodedColumn } from '../table/column.ts';
import type { ColumnProfile } from './profile.ts';

const mostShown = 20;

/** Tells a column of words: how many different ones, and the most frequent. */
export function profileCoded({ name, kind, codes, dictionary }: CodedColumn): ColumnProfile {
  const counts = new Uint32Array(dictionary.length);
  const appeared: number[] = [];
  let missing = 0;
  for (const code of codes) {
    if (code === -1) missing++;
    else if (counts[code]!++ === 0) appeared.push(code);
  }
  const distinct = appeared.length;
  const frequentFirst = appeared.sort((a, b) => counts[b]! - counts[a]!);
  const top = frequentFirst
    .slice(0, mostShown)
    .map(code => ({ value: dictionary[code]!, count: counts[code]! }));
  const last = frequentFirst.at(-1);
  return {
    name,
    kind,
    shape: 'coded',
    rows: codes.length,
    missing,
    distinct,
    top,
    ...(last !== undefined && { rarest: counts[last]! }),
  };
}

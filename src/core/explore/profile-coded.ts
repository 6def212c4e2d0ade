import { release } from '../release.ts';
import type { CodedColumn } from '../table/column.ts';
import { packedColumn } from '../table/packed-column.ts';
import type { ColumnProfile } from './profile.ts';

const mostShown = 20;

/** Tells a column of words: how many different ones, and the most frequent. */
export function profileCoded(column: CodedColumn): ColumnProfile {
  const { name, kind, codes } = column;
  const { texts } = packedColumn(column);
  const counts = new Uint32Array(texts.length);
  const appeared = new Int32Array(texts.length);
  let distinct = 0;
  let missing = 0;
  for (const code of codes) {
    if (code === -1) missing++;
    else if (counts[code]!++ === 0) appeared[distinct++] = code;
  }
  const top: number[] = [];
  let rarest = Number.POSITIVE_INFINITY;
  for (let place = 0; place < distinct; place++) {
    const code = appeared[place]!;
    rarest = Math.min(rarest, counts[code]!);
    insertByCount(top, code, counts);
  }
  const profile: ColumnProfile = {
    name,
    kind,
    shape: 'coded',
    rows: codes.length,
    missing,
    distinct,
    top: top.map(code => ({ value: texts.at(code), count: counts[code]! })),
    ...(distinct > 0 && { rarest }),
  };
  release(counts, appeared);
  return profile;
}

/** Keeps the most frequent codes, those first that came first among equals. */
function insertByCount(top: number[], code: number, counts: Uint32Array): void {
  const count = counts[code]!;
  if (top.length === mostShown && counts[top.at(-1)!]! >= count) return;
  let place = top.length;
  while (place > 0 && counts[top[place - 1]!]! < count) place--;
  top.splice(place, 0, code);
  if (top.length > mostShown) top.pop();
}

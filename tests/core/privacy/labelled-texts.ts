import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Label {
  readonly what: 'name' | 'address';
  readonly start: number;
  readonly end: number;
}

/** A text of the fixture without its marks, and what was marked in it. */
export interface LabelledText {
  readonly text: string;
  readonly labels: readonly Label[];
}

/** The texts under each heading of the fixture; those before the first heading are `written with the rules`. */
export function readLabelledTexts(): ReadonlyMap<string, readonly LabelledText[]> {
  const file = join(import.meta.dirname, 'fixtures/free-text.txt');
  const parts = new Map<string, LabelledText[]>();
  let part = 'written with the rules';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const heading = /^# ([a-z ]+)$/.exec(line)?.[1];
    if (heading !== undefined) part = heading;
    if (line === '' || line.startsWith('#')) continue;
    parts.set(part, [...(parts.get(part) ?? []), parse(line)]);
  }
  return parts;
}

function parse(line: string): LabelledText {
  const labels: Label[] = [];
  let text = '';
  let from = 0;
  for (const { 0: mark, 1: kind, 2: inner = '', index } of line.matchAll(/\{([na]):([^}]*)\}/g)) {
    text += line.slice(from, index);
    labels.push({
      what: kind === 'n' ? 'name' : 'address',
      start: text.length,
      end: text.length + inner.length,
    });
    text += inner;
    from = index + mark.length;
  }
  return { text: text + line.slice(from), labels };
}

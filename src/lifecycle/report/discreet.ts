import { entryOf } from '../data/data-dictionary.ts';
import type { ReportState } from './report-state.ts';

/** Columns whose single values say who somebody is: identifiers, free text, and what the scan or a person calls personal. */
export function personalColumns({
  dataset,
  dictionary,
  privacy,
}: Pick<ReportState, 'dataset' | 'dictionary' | 'privacy'>): readonly string[] {
  const found = new Set(privacy?.findings.map(({ column }) => column));
  return dataset.schema
    .filter(({ name, kind }) => {
      const { sensitivity } = entryOf(dictionary ?? undefined, name);
      const isMarked = sensitivity === 'personal';
      return kind === 'identifier' || kind === 'text' || isMarked || found.has(name);
    })
    .map(({ name }) => name);
}

/**
 * A sentence without the values that it quotes, where it speaks of a column of people; `about` where the sentence
 * itself does not name it.
 */
export function discreet(sentence: string, columns: readonly string[], about: string | null = null): string {
  const speaks = columns.some(column => column === about) || speaksOf(sentence, columns);
  return speaks ? sentence.replaceAll(/"[^"]*"|“[^”]*”/g, '(withheld)') : sentence;
}

/** Whether a text names one of these columns, as words of their own. */
export function speaksOf(words: string, columns: readonly string[]): boolean {
  return columns.some(column => {
    const name = column.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'u').test(words);
  });
}

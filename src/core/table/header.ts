import type { ProblemLog } from './read-problems.ts';

/** A column of a file: a name of its own, and what the header says ('' for nothing). */
export interface FileColumn {
  readonly name: string;
  readonly written: string;
}

/**
 * Names for the columns, all different: blanks around a name are dropped, a column without one is called `column_3`,
 * a repeated name becomes `age_2`. What was changed is a problem of row 0.
 */
export function nameColumns(header: readonly string[], problems: ProblemLog): readonly FileColumn[] {
  const written = header.map(name => name.trim());
  const taken = new Set(written);
  const seen = new Set<string>();
  return written.map((name, position) => {
    if (name !== '' && !seen.has(name)) {
      seen.add(name);
      return { name, written: name };
    }
    const given = name === '' ? firstFree(`column_${position + 1}`, 1, taken) : firstFree(name, 2, taken);
    taken.add(given);
    const fault = name === '' ? 'has no name' : `is another "${name}"`;
    problems.add(0, given, `column ${position + 1} ${fault} and is now called "${given}"`);
    return { name: given, written: name };
  });
}

/** Names for the columns of a file that has no header: `column_1` and so on. */
export function nameHeaderless(fields: number, problems: ProblemLog): readonly FileColumn[] {
  problems.add(
    0,
    null,
    'the first line holds values, not names: the columns are called column_1, column_2 and so on',
  );
  return Array.from({ length: fields }, (_, position) => ({ name: `column_${position + 1}`, written: '' }));
}

/** `base` itself when `count` is 1, else `base_2`, `base_3` and so on: the first that is not taken. */
function firstFree(base: string, count: number, taken: ReadonlySet<string>): string {
  for (let n = count; ; n++) {
    const candidate = n === 1 ? base : `${base}_${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}

import type { Fix } from './finding.ts';

/** The fixes that several checks offer. */
export function dropColumn(column: string): Fix {
  return { label: 'Drop the column', step: { kind: 'dropColumns', columns: [column] } };
}

/** For values, as `cellText` writes them, that stand for "not known". */
export function takeForMissing(column: string, values: readonly string[]): Fix {
  return { label: 'Take them for missing', step: { kind: 'setMissing', column, values } };
}

/** For categories that too few rows have. */
export function joinAsOther(column: string, from: readonly string[]): Fix {
  return {
    label: 'Join the rare ones as "other"',
    step: { kind: 'mergeCategories', column, merges: [{ from, into: 'other' }] },
  };
}

import type { ComparisonBackend } from './run.ts';

/** The backends told so far, with the latest in place of an earlier one for the same work. */
export function withLatest(
  told: readonly ComparisonBackend[],
  latest: ComparisonBackend,
): readonly ComparisonBackend[] {
  return [...told.filter(({ work }) => work !== latest.work), latest];
}

import type { Expectation } from './expectation.ts';
import { columnOfRule } from './rules.ts';

/**
 * The rules that rows to be predicted have to keep: those on columns that the model reads. Columns and kinds are not among
 * them, because the model reads its own columns as the kinds that it learned, and any number of rows may be asked for.
 */
export function batchRules(
  expectations: readonly Expectation[],
  inputs: readonly { readonly name: string }[],
): readonly Expectation[] {
  const read = new Set<string | null>(inputs.map(({ name }) => name));
  return expectations.filter(
    ({ rule }) => rule.type !== 'expectColumnValuesToBeInTypeList' && read.has(columnOfRule(rule)),
  );
}

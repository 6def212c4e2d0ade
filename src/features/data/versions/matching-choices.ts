import type { MatchingChoice, RowMatching } from '../../../core/table/compare/compare-rows.ts';
import type { ColumnSchema } from '../../../core/table/column.ts';
import type { SelectOption } from '../../../ui/forms/select-field.tsx';

const keyPrefix = 'key ';

/** The ways to tell which rows are the same, as a select offers them: columns of both versions may be the key. */
export function matchingOptions(
  before: readonly ColumnSchema[],
  after: readonly ColumnSchema[],
): readonly SelectOption<string>[] {
  const shared = before.filter(({ name }) => after.some(column => column.name === name));
  return [
    { value: 'auto', label: 'the surest way' },
    { value: 'place', label: 'their place' },
    { value: 'content', label: 'all that they hold' },
    ...shared.map(({ name }) => ({ value: `${keyPrefix}${name}`, label: `the key ${name}` })),
  ];
}

/** The choice that an option stands for; the surest way for anything unknown. */
export function matchingChoice(value: string): MatchingChoice {
  if (value.startsWith(keyPrefix)) return { by: 'identifier', column: value.slice(keyPrefix.length) };
  return value === 'place' || value === 'content' ? { by: value } : { by: 'auto' };
}

/** How rows were matched, in a sentence. */
export function matchingSentence(matching: RowMatching): string {
  switch (matching.by) {
    case 'identifier':
      return `Rows with the same ${matching.column} were taken for the same.`;
    case 'place':
      return 'Rows at the same place were taken for the same.';
    case 'content':
      return 'Rows were told by all that they hold in the columns of both; one that changed counts as removed and added.';
    default:
      return matching satisfies never;
  }
}

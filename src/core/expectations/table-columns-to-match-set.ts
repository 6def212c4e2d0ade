import type { RuleDefinition } from './rule.ts';

/** Great Expectations' expect_table_columns_to_match_set. */
export interface TableColumnsToMatchSet {
  readonly type: 'expectTableColumnsToMatchSet';
  readonly columnSet: readonly string[];
  /** Whether further columns break the rule. */
  readonly exactMatch: boolean;
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const mostNamed = 8;

export const tableColumnsToMatchSet: RuleDefinition<TableColumnsToMatchSet> = {
  label: 'Columns of the table',
  aspect: 'columns',
  fields: {
    columnSet: { label: 'Columns, one a line', holds: 'texts' },
    exactMatch: { label: 'No other columns', holds: 'flag' },
  },
  describe: ({ columnSet, exactMatch }) =>
    `The table has the ${columnSet.length === 1 ? 'column' : `${columnSet.length} columns`} ${named(columnSet)}${exactMatch ? ' and no other' : ''}`,
  check: ({ columnSet, exactMatch }, table) => {
    const here = table.columns.map(({ name }) => name);
    const lacking = columnSet.filter(name => !here.includes(name));
    const further = here.filter(name => !columnSet.includes(name));
    const parts = [
      ...(lacking.length > 0 ? [`It lacks ${named(lacking)}.`] : []),
      ...(further.length > 0 ? [`It has ${named(further)} besides.`] : []),
    ];
    return {
      passed: lacking.length === 0 && (further.length === 0 || !exactMatch),
      observed: parts.length > 0 ? parts.join(' ') : 'It has exactly these.',
      rows: [],
      samples: [...lacking, ...(exactMatch ? further : [])].slice(0, mostNamed),
    };
  },
  propose: ({ table }) => {
    const columnSet = table.columns.map(({ name }) => name);
    if (columnSet.length === 0) return [];
    const rule = { type: 'expectTableColumnsToMatchSet', columnSet, exactMatch: false } as const;
    return [{ rule, severity: 'critical' }];
  },
};

function named(names: readonly string[]): string {
  if (names.length <= mostNamed) return list.format(names);
  return `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`;
}

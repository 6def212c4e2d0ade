import { namesRows } from '../quality/identifier.ts';
import { isMissing, isNumeric, type Column } from '../table/column.ts';
import { columnOf, judgeValues, rowsOf } from './judge-values.ts';
import type { RuleDefinition } from './rule.ts';
import { columnField } from './rule-fields.ts';

/** Great Expectations' expect_column_values_to_be_unique: every row of a value that comes twice breaks it. */
export interface ColumnValuesToBeUnique {
  readonly type: 'expectColumnValuesToBeUnique';
  readonly column: string;
}

export const columnValuesToBeUnique: RuleDefinition<ColumnValuesToBeUnique> = {
  label: 'No value twice',
  aspect: 'unique',
  fields: { column: columnField },
  describe: ({ column }) => `${column} has no value twice`,
  check: ({ column: name }, table) => {
    const column = columnOf(table, name);
    const repeated = repeatedIn(column);
    const { observed, ...outcome } = judgeValues(column, row => !repeated(row), 1);
    return {
      ...outcome,
      observed: observed.replace(/ (is|are) not: (.*)$/, ' came before or come again: $2'),
    };
  },
  propose: ({ profile }) =>
    profile
      .filter(told => {
        const present = told.rows - told.missing;
        const identifies = told.kind === 'identifier' || namesRows(told);
        return identifies && present > 1 && told.distinct === present;
      })
      .map(({ name }) => ({
        rule: { type: 'expectColumnValuesToBeUnique', column: name },
        severity: 'critical',
      })),
};

function repeatedIn(column: Column): (row: number) => boolean {
  const counts = new Map<number | string, number>();
  const valueAt = isNumeric(column)
    ? (row: number) => column.values[row]!
    : (row: number) => column.dictionary[column.codes[row]!]!;
  for (let row = 0; row < rowsOf(column); row++) {
    if (isMissing(column, row)) continue;
    const value = valueAt(row);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return row => counts.get(valueAt(row))! > 1;
}

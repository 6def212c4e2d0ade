import { namesRows } from '../quality/checks/identifier.ts';
import { isNumeric, type Column } from '../table/column.ts';
import { columnOf, judgeValues } from './judge-values.ts';
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
  if (isNumeric(column)) {
    const counts = new Map<number, number>();
    for (const value of column.values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return row => counts.get(column.values[row]!)! > 1;
  }
  const first = firstCodes(column.dictionary);
  const counts = new Uint32Array(column.dictionary.length);
  for (const code of column.codes) if (code !== -1) counts[first[code]!]!++;
  return row => counts[first[column.codes[row]!]!]! > 1;
}

/** Of each code, the first code of the same text. */
function firstCodes(dictionary: readonly string[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(dictionary, (text, code) => {
    const first = known.get(text);
    if (first === undefined) known.set(text, code);
    return first ?? code;
  });
}

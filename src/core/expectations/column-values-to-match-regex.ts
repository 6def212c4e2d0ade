import { cellText, isNumeric, type Column } from '../table/column.ts';
import { inMost } from './in-most.ts';
import { byText, columnOf, judgeValues } from './judge-values.ts';
import { compilePattern } from './linear-pattern.ts';
import { PatternError } from './pattern-syntax.ts';
import type { RuleDefinition, RuleOutcome } from './rule.ts';
import { columnField, mostlyField } from './rule-fields.ts';
import { shapeOfTexts } from './text-shape.ts';

/** Great Expectations' expect_column_values_to_match_regex: anywhere in the value, unless it says ^ and $. */
export interface ColumnValuesToMatchRegex {
  readonly type: 'expectColumnValuesToMatchRegex';
  readonly column: string;
  readonly regex: string;
  readonly mostly: number;
}

const mostly = 0.99;

export const columnValuesToMatchRegex: RuleDefinition<ColumnValuesToMatchRegex> = {
  label: 'Values of a pattern',
  aspect: 'of a pattern',
  fields: {
    column: columnField,
    regex: {
      label: 'Regular expression',
      hint: 'As in JavaScript, but nothing looks around or refers back. ^ and $ stand for the ends.',
      holds: 'pattern',
    },
    mostly: mostlyField,
  },
  describe: ({ column, regex, mostly }) => `${column} matches ${regex}${inMost(mostly)}`,
  check: ({ column: name, regex, mostly }, table) => {
    const column = columnOf(table, name);
    try {
      return judgeValues(column, matchingOf(column, regex), mostly);
    } catch (error) {
      if (error instanceof PatternError) return notChecked(error);
      throw error;
    }
  },
  propose: ({ table }) =>
    table.columns.flatMap(column => {
      if (isNumeric(column)) return [];
      const regex = shapeOfTexts(column);
      if (regex === null) return [];
      return [
        {
          rule: { type: 'expectColumnValuesToMatchRegex', column: column.name, regex, mostly },
          severity: 'warning' as const,
        },
      ];
    }),
};

function matchingOf(column: Column, regex: string): (row: number) => boolean {
  const pattern = compilePattern(regex);
  if (!isNumeric(column)) return byText(column, text => pattern.test(text));
  return row => pattern.test(cellText(column, row));
}

function notChecked({ message }: PatternError): RuleOutcome {
  return { passed: false, observed: `It could not be checked: ${message}.`, rows: [], samples: [] };
}

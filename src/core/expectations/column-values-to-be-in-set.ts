import type { ColumnProfile } from '../explore/profile.ts';
import { quoted } from '../quality/wording.ts';
import { type Column, columnNamed, isNumeric, type Table } from '../table/column.ts';
import { dateValue } from './bound.ts';
import { inMost } from './in-most.ts';
import { byText, columnOf, judgeValues } from './judge-values.ts';
import { countTexts } from './reference.ts';
import type { RuleDefinition } from './rule.ts';
import { columnField, mostlyField } from './rule-fields.ts';

/** Great Expectations' expect_column_values_to_be_in_set; numbers are written as texts. */
export interface ColumnValuesToBeInSet {
  readonly type: 'expectColumnValuesToBeInSet';
  readonly column: string;
  readonly valueSet: readonly string[];
  readonly mostly: number;
}

const mostNamed = 8;
const mostTexts = 20;
const mostNumbers = 10;
/** Values a different value has on average where there is a set of them. */
const enoughOfEach = 5;

export const columnValuesToBeInSet: RuleDefinition<ColumnValuesToBeInSet> = {
  label: 'Values of a set',
  aspect: 'of a set',
  fields: {
    column: columnField,
    valueSet: { label: 'Values, one a line', holds: 'texts' },
    mostly: mostlyField,
  },
  describe: ({ column, valueSet, mostly }) => `${column} is ${oneOf(valueSet)}${inMost(mostly)}`,
  check: ({ column: name, valueSet, mostly }, table) => {
    const column = columnOf(table, name);
    return judgeValues(column, inSetOf(column, valueSet), mostly);
  },
  propose: ({ table, profile }) =>
    profile.filter(fewValues).map(told => ({
      rule: {
        type: 'expectColumnValuesToBeInSet',
        column: told.name,
        valueSet: valuesOf(table, told),
        mostly: 1,
      },
      severity: 'warning',
    })),
};

/** Whether a column's values are few enough, and each comes often enough, to be a set. */
export function fewValues(told: ColumnProfile): boolean {
  const repeats = told.distinct > 0 && told.rows - told.missing >= enoughOfEach * told.distinct;
  if (told.kind === 'category' || told.kind === 'boolean') return repeats && told.distinct <= mostTexts;
  return told.kind === 'integer' && repeats && told.distinct <= mostNumbers;
}

function valuesOf(table: Table, told: ColumnProfile): readonly string[] {
  if (told.shape === 'numeric') return (told.values ?? []).map(({ value }) => value);
  const column = columnNamed(table, told.name);
  return isNumeric(column) ? [] : [...countTexts(column).keys()].toSorted();
}

function inSetOf(column: Column, valueSet: readonly string[]): (row: number) => boolean {
  if (!isNumeric(column)) {
    const texts = new Set(valueSet);
    return byText(column, text => texts.has(text));
  }
  const isDate = column.kind === 'datetime';
  const numbers = new Set(valueSet.map(text => (isDate ? dateValue(text) : Number(text))));
  return row => numbers.has(column.values[row]!);
}

function oneOf(values: readonly string[]): string {
  const named = values.slice(0, mostNamed).map(quoted);
  if (values.length === 1) return named[0]!;
  if (values.length > mostNamed)
    return `one of ${values.length} values: ${named.join(', ')} and ${values.length - mostNamed} more`;
  return `one of ${named.join(', ')}`;
}

import type { ColumnProfile } from '../explore/profile.ts';
import { type Column, isNumeric } from '../table/column.ts';
import { type Bound, boundValue } from './bound.ts';
import { inMost } from './in-most.ts';
import { columnOf, judgeValues } from './judge-values.ts';
import type { ProposedRule, RuleDefinition } from './rule.ts';
import { columnField, mostlyField } from './rule-fields.ts';
import { fewValues } from './column-values-to-be-in-set.ts';

/** Great Expectations' expect_column_values_to_be_between: bounds belong to it; dates are texts, in UTC. */
export interface ColumnValuesToBeBetween {
  readonly type: 'expectColumnValuesToBeBetween';
  readonly column: string;
  readonly minValue: Bound | null;
  readonly maxValue: Bound | null;
  readonly mostly: number;
}

/** How far beyond what was seen, as a part of the span, a value may lie. */
const slack = 0.1;
/** Of so many values one may be out. */
const mostly = 0.99;

export const columnValuesToBeBetween: RuleDefinition<ColumnValuesToBeBetween> = {
  label: 'Values within bounds',
  aspect: 'within bounds',
  fields: {
    column: columnField,
    minValue: { label: 'Least', hint: 'A number or a date; empty for none', holds: 'bound' },
    maxValue: { label: 'Most', hint: 'A number or a date; empty for none', holds: 'bound' },
    mostly: mostlyField,
  },
  describe: rule => `${rule.column} is ${bounds(rule)}${inMost(rule.mostly)}`,
  fault: ({ minValue, maxValue }) => {
    if (minValue === null && maxValue === null) return 'Give a least or a most value.';
    const both = minValue !== null && maxValue !== null && typeof minValue === typeof maxValue;
    return both && boundValue(minValue, 'number') > boundValue(maxValue, 'number')
      ? 'The least value is above the most.'
      : null;
  },
  check: (rule, table) => {
    const column = columnOf(table, rule.column);
    return judgeValues(column, withinOf(column, rule), rule.mostly);
  },
  propose: ({ profile }) => profile.flatMap(proposeBounds),
};

/** Words are within no bounds. */
function withinOf(column: Column, { minValue, maxValue }: ColumnValuesToBeBetween): (row: number) => boolean {
  if (!isNumeric(column)) return () => false;
  const least = minValue === null ? -Infinity : boundValue(minValue, column.kind);
  const most = maxValue === null ? Infinity : boundValue(maxValue, column.kind);
  return row => column.values[row]! >= least && column.values[row]! <= most;
}

function bounds({ minValue, maxValue }: ColumnValuesToBeBetween): string {
  if (minValue === null) return `at most ${told(maxValue)}`;
  return maxValue === null ? `at least ${told(minValue)}` : `between ${told(minValue)} and ${told(maxValue)}`;
}

const sixDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 });

function told(bound: Bound | null): string {
  return typeof bound === 'number' ? sixDigits.format(bound) : String(bound);
}

function proposeBounds(told: ColumnProfile): readonly ProposedRule<ColumnValuesToBeBetween>[] {
  if (told.shape !== 'numeric' || told.kind === 'datetime' || told.summary === null) return [];
  const { min, max } = told.summary;
  const span = max - min;
  if (!Number.isFinite(span) || span === 0 || fewValues(told)) return [];
  // To two digits of the span, outwards; what was never negative, or never positive, stays so.
  const step = told.kind === 'integer' ? Math.max(1, digit(span)) : digit(span);
  const least = tidy(Math.floor((min - slack * span) / step) * step);
  const most = tidy(Math.ceil((max + slack * span) / step) * step);
  if (!Number.isFinite(least) || !Number.isFinite(most)) return [];
  return [
    {
      rule: {
        type: 'expectColumnValuesToBeBetween',
        column: told.name,
        minValue: min >= 0 ? Math.max(0, least) : least,
        maxValue: max <= 0 ? Math.min(0, most) : most,
        mostly,
      },
      severity: 'warning',
    },
  ];
}

function digit(span: number): number {
  return 10 ** (Math.floor(Math.log10(span)) - 1);
}

/** Without the noise of the last bits, and without −0. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

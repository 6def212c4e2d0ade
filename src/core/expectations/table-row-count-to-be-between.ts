import { counted } from '../quality/wording.ts';
import type { RuleDefinition } from './rule.ts';

/** Great Expectations' expect_table_row_count_to_be_between: bounds belong to it. */
export interface TableRowCountToBeBetween {
  readonly type: 'expectTableRowCountToBeBetween';
  readonly minValue: number | null;
  readonly maxValue: number | null;
}

/** A table of the same kind has half to twice as many rows. */
const slack = 2;

export const tableRowCountToBeBetween: RuleDefinition<TableRowCountToBeBetween> = {
  label: 'Number of rows',
  aspect: 'number of rows',
  fields: {
    minValue: { label: 'Least rows', hint: 'Empty for none', holds: 'rows' },
    maxValue: { label: 'Most rows', hint: 'Empty for none', holds: 'rows' },
  },
  describe: ({ minValue, maxValue }) => {
    if (minValue === null) return `The table has at most ${counted(maxValue ?? 0)} rows`;
    if (maxValue === null) return `The table has at least ${counted(minValue)} rows`;
    return `The table has ${counted(minValue)} to ${counted(maxValue)} rows`;
  },
  fault: ({ minValue, maxValue }) => {
    if (minValue === null && maxValue === null) return 'Give a least or a most number of rows.';
    return minValue !== null && maxValue !== null && minValue > maxValue
      ? 'The least number is above the most.'
      : null;
  },
  check: ({ minValue, maxValue }, { rows }) => ({
    passed: rows >= (minValue ?? 0) && rows <= (maxValue ?? Infinity),
    observed: `It has ${counted(rows)}.`,
    rows: [],
    samples: [],
  }),
  propose: ({ table: { rows } }) => [
    {
      rule: {
        type: 'expectTableRowCountToBeBetween',
        minValue: Math.floor(rows / slack),
        maxValue: Math.ceil(rows * slack),
      },
      severity: 'warning',
    },
  ],
};

import { mostFindingRows } from '../quality/finding-rows.ts';
import { countOf, percentage } from '../quality/wording.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { isMissing } from '../table/column.ts';
import { columnOf } from './judge-values.ts';
import type { RuleDefinition } from './rule.ts';
import { columnField } from './rule-fields.ts';

/** Great Expectations' expect_column_values_to_not_be_null. */
export interface ColumnValuesToNotBeNull {
  readonly type: 'expectColumnValuesToNotBeNull';
  readonly column: string;
  /** Of all rows. */
  readonly mostly: number;
}

/** From this share of missing values on, nothing is expected of them. */
const mostlyMissing = 0.5;

export const columnValuesToNotBeNull: RuleDefinition<ColumnValuesToNotBeNull> = {
  label: 'No missing values',
  aspect: 'not missing',
  fields: {
    column: columnField,
    mostly: { label: 'At least this share', hint: '1 is every row', holds: 'share' },
  },
  describe: ({ column, mostly }) =>
    mostly === 1
      ? `${column} is never missing`
      : `${column} is there in at least ${Number((100 * mostly).toPrecision(4))} % of the rows`,
  check: ({ column: name, mostly }, table) => {
    const column = columnOf(table, name);
    const rows: number[] = [];
    let missing = 0;
    for (let row = 0; row < table.rows; row++) {
      if (!isMissing(column, row)) continue;
      missing++;
      if (rows.length < mostFindingRows) rows.push(row + 1);
    }
    const passed = table.rows - missing >= mostly * table.rows;
    return { passed, observed: told(missing, table.rows), rows, samples: [] };
  },
  propose: ({ profile }) =>
    profile
      .filter(({ rows, missing }) => rows > 0 && missing < mostlyMissing * rows)
      .map(({ name, rows, missing }) => ({
        rule: { type: 'expectColumnValuesToNotBeNull', column: name, mostly: shareToExpect(missing, rows) },
        severity: 'warning',
      })),
};

function told(missing: number, rows: number): string {
  if (rows === 0) return 'There are no rows to look at.';
  if (missing === 0) return 'No value is missing.';
  const share = `of ${rows.toLocaleString('en')} (${percentage(missing, rows)})`;
  return `${countOf(missing, 'value')} ${share} ${missing === 1 ? 'is' : 'are'} missing.`;
}

/** Twice as many missing as these rows make likely is still no surprise (Wilson's interval); to hundredths, downwards. */
function shareToExpect(missing: number, rows: number): number {
  const { high } = wilsonInterval(missing, rows);
  return Math.max(0, Math.floor(100 * (1 - 2 * high)) / 100);
}

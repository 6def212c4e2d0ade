import type { NumericColumn } from '../../table/column.ts';
import { isNumeric } from '../../table/column.ts';
import type { ColumnProfile } from '../../explore/profile.ts';
import type { QualityCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { firstRows } from '../finding-rows.ts';
import type { QualityThresholds } from '../thresholds.ts';
import { countOf, numberText, percentage } from '../wording.ts';

/** Numbers far out, beyond Tukey's fences. */
export const checkOutliers: QualityCheck = {
  name: 'outliers',
  explanation:
    'Numbers farther from the middle half of the values than several times its width (Tukey\'s "far out" at 3; at 1.5 every bell curve has 0.7 % of them). They may be slips, another unit, or the cases that matter most: look at the rows before doing anything.',
  thresholds: ['fence', 'outliers'],
  when: 'report',
  find: ({ table, profile, thresholds }) =>
    table.columns.flatMap((column, index) =>
      isNumeric(column) && column.kind !== 'datetime'
        ? findOutliers(column, profile[index]!, thresholds)
        : [],
    ),
};

function findOutliers(
  { name, values }: NumericColumn,
  told: ColumnProfile,
  { fence, outliers }: QualityThresholds,
): readonly Finding[] {
  if (told.shape !== 'numeric' || told.summary === null) return [];
  const { q1, q3, min, max } = told.summary;
  const reach = fence * (q3 - q1);
  // Where half of the values are one, everything else would be an outlier.
  if (!(reach > 0) || !Number.isFinite(reach)) return [];
  const [low, high] = [q1 - reach, q3 + reach];
  if (min >= low && max <= high) return [];
  const isOut = (value: number) => (value < low || value > high) && Number.isFinite(value);
  let count = 0;
  for (const value of values) if (isOut(value)) count++;
  if (count === 0) return [];
  const present = told.rows - told.missing;
  return [
    {
      check: 'outliers',
      column: name,
      severity: count > outliers * present ? 'warning' : 'info',
      message: `${countOf(count, 'value')} (${percentage(count, present)}) below ${numberText(low)} or above ${numberText(high)}.`,
      rows: firstRows(values.length, row => isOut(values[row]!)),
    },
  ];
}

import { isNumeric } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { firstRows } from '../finding-rows.ts';
import { countOf, percentage } from '../wording.ts';

/** A column of 0 and 1 has zeros by its nature. */
const fewestValues = 3;

/** Numbers of which many are zero. */
export const checkZeros: QualityCheck = {
  name: 'zeros',
  explanation:
    'Zero may be a measurement, or stand for "not known" or "does not apply". A model cannot tell: make sure which it is.',
  thresholds: ['zeros'],
  when: 'report',
  find: ({ table, profile, thresholds }) =>
    table.columns.flatMap((column, index) => {
      const told = profile[index]!;
      if (!isNumeric(column) || told.shape !== 'numeric' || told.distinct < fewestValues) return [];
      const zeros = told.summary?.zeros ?? 0;
      const present = told.rows - told.missing;
      if (zeros <= thresholds.zeros * present || column.kind === 'datetime') return [];
      return [
        {
          check: 'zeros',
          column: column.name,
          severity: 'info' as const,
          message: `${countOf(zeros, 'value')} (${percentage(zeros, present)}) ${zeros === 1 ? 'is' : 'are'} zero.`,
          rows: firstRows(table.rows, row => column.values[row] === 0),
        },
      ];
    }),
};

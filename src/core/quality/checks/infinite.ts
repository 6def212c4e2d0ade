import { isNumeric } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { takeForMissing } from '../fixes.ts';
import { firstRows } from '../finding-rows.ts';
import { countOf } from '../wording.ts';

/** Numbers without end, most often from a division by zero. */
export const checkInfinite: QualityCheck = {
  name: 'infinite',
  explanation:
    'An infinite value is most often a division by zero that was stored. It makes means and distances meaningless: correct it or make it missing.',
  thresholds: [],
  when: 'import',
  find: ({ table, profile }) =>
    table.columns.flatMap((column, index) => {
      const told = profile[index]!;
      const count = told.shape === 'numeric' ? (told.summary?.infinite ?? 0) : 0;
      if (!isNumeric(column) || count === 0) return [];
      const isInfinite = (row: number) => Math.abs(column.values[row]!) === Infinity;
      return [
        {
          check: 'infinite',
          column: column.name,
          severity: 'critical' as const,
          message: `${countOf(count, 'value')} without end.`,
          rows: firstRows(table.rows, isInfinite),
          fix: takeForMissing(column.name, ['Infinity', '-Infinity']),
        },
      ];
    }),
};

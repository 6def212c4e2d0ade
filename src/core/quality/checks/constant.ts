import { cellText, isMissing } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { dropColumn } from '../fixes.ts';
import { countOf, quoted } from '../wording.ts';

/** Columns with one value only. */
export const checkConstant: QualityCheck = {
  name: 'constant',
  explanation:
    'A column that says the same in every row cannot tell one row from another. It can be left out.',
  thresholds: [],
  when: 'import',
  find: ({ table, profile }) =>
    profile.flatMap((told, index) => {
      if (told.distinct !== 1 || table.rows < 2) return [];
      const column = table.columns[index]!;
      let row = 0;
      while (isMissing(column, row)) row++;
      const value = quoted(cellText(column, row));
      const message =
        told.missing === 0
          ? `Every row says ${value}: nothing can be learned from it.`
          : `The only value is ${value}, beside ${countOf(told.missing, 'missing value')}.`;
      return [
        {
          check: 'constant',
          column: told.name,
          severity: 'warning' as const,
          message,
          rows: [],
          fix: dropColumn(told.name),
        },
      ];
    }),
};

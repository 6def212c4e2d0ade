import { type Column, isNumeric } from '../table/column.ts';
import type { QualityCheck } from './check.ts';
import { countCodes } from './count-codes.ts';
import { firstRows } from './finding-rows.ts';
import { counted, countOf } from './wording.ts';

/** As the choice of inputs leaves out, whatever the threshold. */
const mostInputCategories = 50;

/** Categories with so many values that each is seen in few rows. */
export const checkCardinality: QualityCheck = {
  name: 'high cardinality',
  explanation:
    'Turning each category into a feature of its own would make many features that few rows have. Group the rare ones, or use something they have in common.',
  thresholds: ['cardinality'],
  when: 'import',
  find: ({ table, profile, thresholds: { cardinality } }) =>
    profile.flatMap((told, index) => {
      if (told.kind !== 'category' || told.distinct <= cardinality) return [];
      return [
        {
          check: 'high cardinality',
          column: told.name,
          severity: 'warning' as const,
          message: `${counted(told.distinct)} different values in ${countOf(told.rows - told.missing, 'row')}: models do not get to see categories with more than ${mostInputCategories}.`,
          rows: rowsOfRarest(table.columns[index]!),
        },
      ];
    }),
};

/** Rows whose category is in as few rows as any. */
function rowsOfRarest(column: Column): readonly number[] {
  if (isNumeric(column)) return [];
  const counts = countCodes(column);
  const fewest = counts.reduce((least, count) => (count > 0 && count < least ? count : least), Infinity);
  return firstRows(column.codes.length, row => counts[column.codes[row]!] === fewest);
}

import type { QualityCheck } from './check.ts';
import { mostFindingRows } from './finding-rows.ts';
import { nearRepeatedRows } from './near-repeated-rows.ts';
import { counted, countOf, percentage } from './wording.ts';

/** Rows that say nearly what an earlier row says, exact copies not counted. */
export const checkNearDuplicates: QualityCheck = {
  name: 'near duplicates',
  explanation:
    'Rows that are the same but for their identifier, for upper and lower case, blanks and accents, or for a difference of about 0.01 % in a number are often one case entered twice.',
  thresholds: ['duplicates'],
  when: 'report',
  find: ({ table, repeated, thresholds }) => {
    const exact = new Set(repeated().map(({ row }) => row));
    const near = nearRepeatedRows(table).filter(({ row }) => !exact.has(row));
    const first = near[0];
    if (first === undefined) return [];
    const share = percentage(near.length, table.rows);
    const verb = near.length === 1 ? 'says' : 'say';
    return [
      {
        check: 'near duplicates',
        column: null,
        severity: near.length > thresholds.duplicates * table.rows ? 'warning' : 'info',
        message: `${countOf(near.length, 'row')} (${share}) ${verb} nearly what an earlier one says: row ${counted(first.row + 1)} is like row ${counted(first.of + 1)}.`,
        rows: near.slice(0, mostFindingRows).map(({ row }) => row + 1),
      },
    ];
  },
};

import { isNumeric } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { countCodes } from '../count-codes.ts';
import { firstRows } from '../finding-rows.ts';
import { joinAsOther } from '../fixes.ts';
import { counted, quoted } from '../wording.ts';

const mostShown = 3;

/** Categories that few rows have, in columns with few enough categories to be learned from. */
export const checkRareCategories: QualityCheck = {
  name: 'rare categories',
  explanation:
    'A category that only a few rows have teaches a model nothing that holds, and may be absent from the training rows altogether. Put the rare ones together as "other".',
  thresholds: ['rareRows', 'cardinality'],
  when: 'report',
  find: ({ table, profile, thresholds: { rareRows, cardinality } }) =>
    table.columns.flatMap((column, index) => {
      const { distinct } = profile[index]!;
      if (isNumeric(column) || column.kind !== 'category' || distinct > cardinality) return [];
      const counts = countCodes(column);
      const rare = [...counts.keys()].filter(code => counts[code]! > 0 && counts[code]! < rareRows);
      if (rare.length === 0 || rare.length === distinct) return [];
      const isRare = new Set(rare);
      const shown = rare.slice(0, mostShown).map(code => quoted(column.dictionary[code]!));
      const more = rare.length > mostShown ? ` and ${rare.length - mostShown} more` : '';
      return [
        {
          check: 'rare categories',
          column: column.name,
          severity: 'info' as const,
          message: `${counted(rare.length)} of ${counted(distinct)} categories in fewer than ${counted(rareRows)} rows: ${shown.join(', ')}${more}.`,
          rows: firstRows(table.rows, row => isRare.has(column.codes[row]!)),
          ...(rare.length > 1 && {
            fix: joinAsOther(
              column.name,
              rare.map(code => column.dictionary[code]!),
            ),
          }),
        },
      ];
    }),
};

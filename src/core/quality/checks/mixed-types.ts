import { type CodedColumn, isNumeric } from '../../table/column.ts';
import { packedColumn } from '../../table/packed-column.ts';
import { eachText } from '../../table/packed-texts.ts';
import type { QualityCheck } from '../check.ts';
import { countCodes } from '../count-codes.ts';
import { firstRows } from '../finding-rows.ts';
import { counted, countOf, quoted } from '../wording.ts';

/** "007" is a code, not a number. */
const number = /^\s*[+-]?(0|[1-9]\d*)?(\.\d+|\.)?([eE][+-]?\d+)?\s*$/;

/** Columns of words that are numbers but for a few values. */
export const checkMixedTypes: QualityCheck = {
  name: 'mixed types',
  explanation:
    'Where nearly all values are numbers, the few words among them are more likely slips than meant. As long as they stand, the column is not read as numbers.',
  thresholds: ['mixedTypes'],
  when: 'import',
  find: ({ table, thresholds: { mixedTypes } }) =>
    table.columns.flatMap(column => {
      if (isNumeric(column) || (column.kind !== 'category' && column.kind !== 'text')) return [];
      const { numbers, others, firstOther } = countNumbers(column);
      if (others === 0 || numbers < mixedTypes * (numbers + others)) return [];
      const value = quoted(column.dictionary[column.codes[firstOther]!]!);
      return [
        {
          check: 'mixed types',
          column: column.name,
          severity: 'warning' as const,
          message: `${counted(others)} of ${countOf(numbers + others, 'value')} ${others === 1 ? 'is' : 'are'} not a number, the first in row ${counted(firstOther + 1)}: ${value}. Change the kind to number to read them as missing.`,
          rows: firstRows(table.rows, row => column.codes[row] !== -1 && !isNumber(column, row)),
          fix: {
            label: 'Read it as number',
            step: { kind: 'changeKinds' as const, changes: [{ name: column.name, kind: 'number' as const }] },
          },
        },
      ];
    }),
};

const looksLikeNumber = (text: string) => /\d/.test(text) && number.test(text);
const isNumber = ({ codes, dictionary }: CodedColumn, row: number) =>
  looksLikeNumber(dictionary[codes[row]!]!);

function countNumbers(column: CodedColumn) {
  const { codes } = column;
  const numeric = Array.from(eachText(packedColumn(column).texts), looksLikeNumber);
  if (!numeric.includes(true)) return { numbers: 0, others: 0, firstOther: -1 };
  const counts = countCodes(column);
  const present = counts.reduce((sum, count) => sum + count, 0);
  const numbers = counts.reduce((sum, count, code) => sum + (numeric[code] ? count : 0), 0);
  const firstOther = codes.findIndex(code => code !== -1 && !numeric[code]);
  return { numbers, others: present - numbers, firstOther };
}

import { isNumeric } from '../../table/column.ts';
import { decodeText } from '../../table/field.ts';
import { packedColumn } from '../../table/packed-column.ts';
import { flagTexts } from '../../table/packed-texts.ts';
import type { QualityCheck } from '../check.ts';
import { countCodes } from '../count-codes.ts';
import { takeForMissing } from '../fixes.ts';
import { firstRows } from '../finding-rows.ts';
import { countOf, percentage, quoted } from '../wording.ts';

const withoutWord = /^[^\p{L}\p{N}]+$/u;

/** Values without a letter or a digit: often a stand-in for "not known". */
export const checkSpecialCharacters: QualityCheck = {
  name: 'special characters',
  explanation:
    'Values such as "??", "-" or "***" have neither a letter nor a digit. Most often somebody meant "not known": then they should be missing, not a category.',
  thresholds: ['specialCharacters'],
  when: 'import',
  find: ({ table, thresholds }) =>
    table.columns.flatMap(column => {
      if (isNumeric(column)) return [];
      const special = flagTexts(packedColumn(column).texts, hasNoWord);
      if (!special.includes(1)) return [];
      const counts = countCodes(column);
      const present = counts.reduce((sum, count) => sum + count, 0);
      const found = counts.reduce((sum, count, code) => sum + (special[code] === 1 ? count : 0), 0);
      if (found <= thresholds.specialCharacters * present) return [];
      const rows = firstRows(
        table.rows,
        row => column.codes[row] !== -1 && special[column.codes[row]!] === 1,
      );
      const example = quoted(column.dictionary[column.codes[rows[0]! - 1]!]!);
      return [
        {
          check: 'special characters',
          column: column.name,
          severity: 'warning' as const,
          message: `${countOf(found, 'value')} (${percentage(found, present)}) without a letter or a digit, such as ${example}.`,
          rows,
          fix: takeForMissing(
            column.name,
            column.dictionary.filter((_, code) => special[code] === 1 && counts[code]! > 0),
          ),
        },
      ];
    }),
};

/** Nearly every text begins with a letter or a digit, and is told by it. */
function hasNoWord(bytes: Uint8Array, start: number, end: number): boolean {
  return !isAsciiWord(bytes[start]!) && withoutWord.test(decodeText(bytes.subarray(start, end)).text);
}

function isAsciiWord(byte: number): boolean {
  const lower = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}

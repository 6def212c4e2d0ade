import { type CodedColumn, type Table, isNumeric } from '../table/column.ts';
import { packedColumn } from '../table/packed-column.ts';
import { eachText } from '../table/packed-texts.ts';
import type { Finding } from './finding.ts';
import { firstRows } from './finding-rows.ts';
import { countCodes } from './count-codes.ts';
import { quoted, percentage } from './wording.ts';

/** The columns of words whose values, but for a few, look like something that should not be words. */
export function columnsThatLookLike(
  table: Table,
  share: number,
  looks: (text: string) => boolean,
): readonly LookingColumn[] {
  return table.columns.flatMap(column => {
    if (isNumeric(column) || (column.kind !== 'category' && column.kind !== 'text')) return [];
    const alike = Array.from(eachText(packedColumn(column).texts), looks);
    if (!alike.includes(true)) return [];
    const counts = countCodes(column);
    const present = counts.reduce((sum, count) => sum + count, 0);
    const looking = counts.reduce((sum, count, code) => sum + (alike[code] ? count : 0), 0);
    return present > 0 && looking >= share * present ? [{ column, alike, looking, present }] : [];
  });
}

/** What can be done about such a column: a step, or a question, or neither. */
export type Remedy = Pick<Finding, 'fix' | 'choice'>;

/** A column of words of which nearly all look like something else. */
export interface LookingColumn {
  readonly column: CodedColumn;
  readonly alike: readonly boolean[];
  readonly looking: number;
  readonly present: number;
}

/** The different values of such a column that look so. */
export function lookingTexts({ column, alike }: LookingColumn): readonly string[] {
  const counts = countCodes(column);
  return column.dictionary.filter((_, code) => alike[code] && counts[code]! > 0);
}

/** A finding that shows such a column by its first such value. */
export function tellLooking(
  { column, alike, looking, present }: LookingColumn,
  check: string,
  sentence: string,
  remedy: Remedy,
): Finding {
  const { codes, dictionary, name } = column;
  const looksSo = (row: number) => codes[row] !== -1 && alike[codes[row]!]!;
  const rows = firstRows(codes.length, looksSo);
  const example = quoted(dictionary[codes[rows[0]! - 1]!]!);
  const message = `${percentage(looking, present)} of the values ${sentence}, such as ${example}.`;
  return { check, column: name, severity: 'warning', message, rows, ...remedy };
}

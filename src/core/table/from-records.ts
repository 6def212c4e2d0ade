import { InputError } from '../errors.ts';
import {
  type CodedColumn,
  type Column,
  type ColumnSchema,
  type NumericColumn,
  type Table,
  isNumericKind,
} from './column.ts';
import { isMissingToken } from './missing-tokens.ts';
import { numericNouns } from './numeric-nouns.ts';
import { parseCell } from './parse-cell.ts';
import { quoteValue } from './read-problems.ts';

/** Column names to texts as typed; null, '' or no entry is missing. */
export type TextRecord = Readonly<Record<string, string | null>>;

/**
 * The table of these records with the columns of the schema; other entries are left out.
 * @throws InputError naming the row, column and value that is no number or date
 */
export function tableFromRecords(records: readonly TextRecord[], schema: readonly ColumnSchema[]): Table {
  const columns = schema.map(({ name, kind }): Column => {
    const texts = records.map(record => (Object.hasOwn(record, name) ? (record[name] ?? '') : ''));
    return isNumericKind(kind) ? numericColumn(name, kind, texts) : codedColumn(name, kind, texts);
  });
  return { rows: records.length, columns };
}

function numericColumn(name: string, kind: NumericColumn['kind'], texts: readonly string[]): NumericColumn {
  const values = Float64Array.from(texts, (text, row) => {
    const cell = parseCell(text, kind);
    switch (cell.state) {
      case 'value':
        return cell.value;
      case 'missing':
        return Number.NaN;
      case 'unreadable':
        throw new InputError(
          `Row ${row + 1}, column ${name}: ${quoteValue(text)} is not ${numericNouns[kind]}.`,
        );
      default:
        return cell satisfies never;
    }
  });
  return { name, kind, values };
}

function codedColumn(name: string, kind: CodedColumn['kind'], texts: readonly string[]): CodedColumn {
  const present = texts.map(text => (isMissingToken(text) ? null : text));
  return { name, kind, ...encodeTexts(present) };
}

/** Codes and dictionary of texts, in the order of first appearance; null is missing. */
export function encodeTexts(texts: Iterable<string | null>): Pick<CodedColumn, 'codes' | 'dictionary'> {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(texts, text => {
    if (text === null) return -1;
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    codeOf.set(text, codeOf.size);
    return codeOf.size - 1;
  });
  return { codes, dictionary: [...codeOf.keys()] };
}

import { InputError } from '../errors.ts';
import {
  type CodedColumn,
  type Column,
  type ColumnKind,
  type NumericColumn,
  cellText,
  isMissing,
  isNumeric,
  isNumericKind,
} from './column.ts';
import { settledOrder } from './date-order.ts';
import { encodeTexts } from './from-records.ts';
import { numericNouns } from './numeric-nouns.ts';
import { type Notation, type ParsedCell, parseCell } from './parse-cell.ts';
import { type ProblemLog, quoteValue } from './read-problems.ts';

/**
 * The same column as another kind. Values that are not of it ('abc' as a number, 2.5 as an integer) become missing, and
 * `problems` hears of each. `notation` says how texts write numbers and dates; where it gives no order of day and
 * month, the texts themselves have to tell.
 * @throws InputError when a column of more than two different values is to be boolean
 */
export function convertColumn(
  column: Column,
  kind: ColumnKind,
  problems?: ProblemLog,
  notation: Notation = {},
): Column {
  if (column.kind === kind) return column;
  if (!isNumericKind(kind)) return toCoded(column, kind);
  return isNumeric(column) ? renumber(column, kind, problems) : toNumeric(column, kind, problems, notation);
}

function toCoded(column: Column, kind: CodedColumn['kind']): CodedColumn {
  const { name } = column;
  const { codes, dictionary } = isNumeric(column) ? encodeTexts(textsOf(column)) : column;
  if (kind === 'boolean' && dictionary.length > 2)
    throw new InputError(
      `Column ${name} has ${dictionary.length} different values (${dictionary.slice(0, 3).map(quoteValue).join(', ')} …); a boolean column has two.`,
      'Choose category instead.',
    );
  return { name, kind, codes, dictionary };
}

function* textsOf(column: NumericColumn): Generator<string | null> {
  for (let row = 0; row < column.values.length; row++)
    yield isMissing(column, row) ? null : cellText(column, row);
}

function renumber(
  column: NumericColumn,
  kind: NumericColumn['kind'],
  problems: ProblemLog | undefined,
): NumericColumn {
  const values = column.values.map((value, row) => {
    if (kind !== 'integer' || Number.isNaN(value) || Number.isInteger(value)) return value;
    problems?.add(row + 1, column.name, `${quoteValue(String(value))} is not an integer`);
    return Number.NaN;
  });
  return { name: column.name, kind, values };
}

function toNumeric(
  column: CodedColumn,
  kind: NumericColumn['kind'],
  problems: ProblemLog | undefined,
  notation: Notation,
): NumericColumn {
  const { name, codes, dictionary } = column;
  const order = kind === 'datetime' ? settledOrder(dictionary, notation.order ?? undefined) : null;
  const parsed: readonly ParsedCell[] = dictionary.map(text => parseCell(text, kind, { ...notation, order }));
  const values = Float64Array.from(codes, (code, row) => {
    if (code === -1) return Number.NaN;
    const cell = parsed[code]!;
    if (cell.state === 'unreadable')
      problems?.add(row + 1, name, `${quoteValue(dictionary[code]!)} is not ${numericNouns[kind]}`);
    return cell.state === 'value' ? cell.value : Number.NaN;
  });
  return kind === 'integer'
    ? renumber({ name, kind: 'number', values }, kind, problems)
    : { name, kind, values };
}

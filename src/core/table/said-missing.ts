import { POINT } from './bytes.ts';
import type { ColumnReading } from './column-reader.ts';
import { type Column, type NumericColumn, type Table, isNumeric } from './column.ts';
import type { DateQuestion } from './date-order.ts';
import { mapTexts } from './map-texts.ts';
import { parseCell } from './parse-cell.ts';
import type { ReadCorrections } from './read-corrections.ts';
import { type ReadProblems, createProblemLog, mergeProblems, quoteValue } from './read-problems.ts';
import { concludeWords } from './word-reader.ts';

interface Reading extends ReadProblems {
  readonly table: Table;
  readonly questions: readonly DateQuestion[];
}

/**
 * A reading in which these values count as missing, as a person said: "-999", "unknown", "n.a.". Columns of words that
 * hold nothing else than numbers or dates besides become such. `mark` is the file's decimal mark, a byte.
 */
export function takeForMissing(
  { table, questions, problems, problemCount }: Reading,
  tokens: readonly string[],
  { kinds = {}, dateOrders = {}, mark = POINT }: ReadCorrections,
): Reading {
  const said = new Set(tokens.map(token => token.trim()));
  const readings = table.columns.map((column): ColumnReading => {
    if (isNumeric(column)) return { column: withoutNumbers(column, said), problems: [], problemCount: 0 };
    const kept = mapTexts(
      column,
      column.dictionary.map(text => (said.has(text.trim()) ? null : text)),
    );
    if (Object.hasOwn(kinds, column.name) || kept.dictionary.length === column.dictionary.length)
      return { column: kept, problems: [], problemCount: 0 };
    const dateOrder = Object.hasOwn(dateOrders, column.name) ? dateOrders[column.name] : undefined;
    const { name } = column;
    const how = { name, written: name, mark, quotedTokensAreMissing: false, dateOrder };
    return concludeWords(how, null, kept, createProblemLog());
  });
  const changed = new Set(
    readings.map(({ column }, c) => (column === table.columns[c] ? null : column.name)),
  );
  const told = problems.filter(
    ({ message }) => !tokens.some(token => message.includes(`: ${quoteValue(token)} is not`)),
  );
  return {
    table: { rows: table.rows, columns: readings.map(({ column }) => column) },
    questions: [
      ...questions.filter(({ column }) => !changed.has(column)),
      ...readings.flatMap(({ question }) => question ?? []),
    ],
    ...mergeProblems([
      { problems: told, problemCount: problemCount - (problems.length - told.length) },
      ...readings,
    ]),
  };
}

function withoutNumbers(column: NumericColumn, said: ReadonlySet<string>): Column {
  const numbers = new Set(
    [...said].flatMap(token => {
      const cell = parseCell(token, column.kind);
      return cell.state === 'value' ? [cell.value] : [];
    }),
  );
  if (!column.values.some(value => numbers.has(value))) return column;
  return { ...column, values: column.values.map(value => (numbers.has(value) ? Number.NaN : value)) };
}

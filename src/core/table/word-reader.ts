import { type CodedColumn, type NumericColumn, isNumericKind } from './column.ts';
import type { ColumnReader, ColumnReaderOptions, ColumnReading } from './column-reader.ts';
import { convertColumn } from './convert-column.ts';
import { createDictionaryBuilder } from './dictionary.ts';
import { asksForOrder, inferKind } from './infer-kind.ts';
import { isMissingField } from './missing-tokens.ts';
import { type PackedWords, foldedColumn, packedColumn } from './packed-column.ts';
import { listedTexts } from './packed-texts.ts';
import { createPackedList } from './packed-values.ts';
import { type ProblemLog, createProblemLog, quoteValue } from './read-problems.ts';
import { tallyWords } from './word-tally.ts';

/** Words are what they are: they never have to be read again. */
export interface WordReader extends ColumnReader {
  finish(): ColumnReading;
}

/** What words are to become; null where they themselves tell. */
export type WordKind = CodedColumn['kind'] | 'datetime' | null;

/**
 * Reads a column as words. With `kind` it is of that kind; without, its dictionary tells the kind, and one that turns
 * out to be of numbers or dates becomes so without reading it again. Dates that may be day or month first stay words
 * until a person has said which.
 */
export function createWordReader(options: ColumnReaderOptions, kind: WordKind): WordReader {
  const { name, quotedTokensAreMissing } = options;
  const list = createPackedList('code');
  const log = createProblemLog();
  let current = 0;
  const dictionary = createDictionaryBuilder(() =>
    log.add(current, name, 'some bytes are not UTF-8 text and are shown as \uFFFD'),
  );

  function add(bytes: Uint8Array, start: number, end: number, quoted: boolean, row: number): void {
    const mayBeMissing = !quoted || quotedTokensAreMissing || start === end;
    if (mayBeMissing && isMissingField(bytes, start, end)) {
      list.push(-1);
      return;
    }
    current = row;
    list.push(dictionary.encode(bytes, start, end));
  }

  return {
    add,
    addMissing: () => list.push(-1),
    finish() {
      const words = { name, codes: list.finish(), texts: listedTexts(dictionary.texts()) };
      return concludePackedWords(options, kind, words, log);
    },
  };
}

type Words = Pick<PackedWords, 'name' | 'codes' | 'texts'>;

/** The column that these words are, as `concludePackedWords` tells. */
export function concludeWords(
  options: ColumnReaderOptions,
  kind: WordKind,
  words: CodedColumn,
  log: ProblemLog,
): ColumnReading {
  return concludePackedWords(options, kind, packedColumn(words), log);
}

/**
 * The column that these words are: of `kind`, or of the kind that all of them say, with a question where only a person
 * can tell. `log` holds what was told of the words so far.
 */
export function concludePackedWords(
  options: ColumnReaderOptions,
  kind: WordKind,
  words: Words,
  log: ProblemLog,
): ColumnReading {
  if (kind === 'datetime') return asNumeric(words, kind, options);
  if (kind !== null) return { column: foldedColumn({ ...words, kind }), ...log.told() };
  const tally = tallyWords(words, options.mark, options.dateOrder);
  const inferred = inferKind(options.written, tally);
  if (isNumericKind(inferred)) return asNumeric(words, inferred, options);
  const column = foldedColumn({ ...words, kind: inferred });
  const { order } = tally;
  if (order?.state !== 'ambiguous' || !asksForOrder(tally)) return { column, ...log.told() };
  const { examples } = order;
  log.add(
    0,
    words.name,
    `dates such as ${quoteValue(examples[0]!)} may be day or month first; they are read as texts`,
  );
  // Dates that all differ name no rows.
  const kindUntilAnswered = inferred === 'identifier' ? 'text' : inferred;
  return {
    column: foldedColumn({ ...words, kind: kindUntilAnswered }),
    question: { column: words.name, examples },
    ...log.told(),
  };
}

function asNumeric(
  words: Words,
  kind: NumericColumn['kind'],
  { mark, dateOrder }: Pick<ColumnReaderOptions, 'mark' | 'dateOrder'>,
): ColumnReading {
  const slips = createProblemLog();
  const texts = foldedColumn({ ...words, kind: 'text' });
  const column = convertColumn(texts, kind, slips, { mark, order: dateOrder ?? null });
  return { column, ...slips.told() };
}

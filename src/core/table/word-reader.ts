import { type CodedColumn, isNumericKind } from './column.ts';
import type { ColumnReader, ColumnReaderOptions, ColumnReading } from './column-reader.ts';
import { convertColumn } from './convert-column.ts';
import { createDictionaryBuilder } from './dictionary.ts';
import { inferKind } from './infer-kind.ts';
import { isMissingField } from './missing-tokens.ts';
import { createProblemLog } from './read-problems.ts';
import { tallyWords } from './word-tally.ts';
import { createValueList } from './value-list.ts';

/** Words are what they are: they never have to be read again. */
export interface WordReader extends ColumnReader {
  finish(): ColumnReading;
}

/**
 * Reads a column as words. With `kind` it is of that kind; without, its dictionary tells the kind, and one that turns
 * out to be of numbers or dates becomes so without reading it again.
 */
export function createWordReader(options: ColumnReaderOptions, kind: CodedColumn['kind'] | null): WordReader {
  const { name, written, mark, quotedTokensAreMissing } = options;
  const list = createValueList(length => new Int32Array(length), options.expectedRows);
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

  function finish(): ColumnReading {
    const words = { name, codes: list.take(), dictionary: dictionary.texts() };
    if (kind !== null) return { column: { ...words, kind }, ...log.told() };
    const inferred = inferKind(written, tallyWords(words, mark));
    if (!isNumericKind(inferred)) return { column: { ...words, kind: inferred }, ...log.told() };
    const slips = createProblemLog();
    const column = convertColumn({ ...words, kind: 'text' }, inferred, slips, mark);
    return { column, ...slips.told() };
  }

  return { add, addMissing: () => list.push(-1), finish };
}

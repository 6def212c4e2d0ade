import { type Table, isNumeric } from '../../../core/table/column.ts';
import {
  detectQuoteMark,
  type QuoteMark,
  swapQuoteBytes,
  swapQuotes,
} from '../../../core/table/quote-mark.ts';
import type { CsvReading } from '../../../core/table/read-csv.ts';
import type { ReadCorrections } from '../../../core/table/read-corrections.ts';
import { blobBytes } from '../blob-bytes.ts';
import { gather } from '../text-source.ts';

const sampleBytes = 1 << 16;

/** The mark that the values of a text are quoted with, told from its first bytes, in UTF-8. */
export async function quoteMarkOf(source: Blob): Promise<QuoteMark> {
  return detectQuoteMark(await source.slice(0, sampleBytes).text());
}

/** The text with its quotation marks exchanged, as the reader takes it. */
export function exchangeQuotes(source: Blob): Promise<Blob> {
  return gather(swapAll(source));
}

async function* swapAll(source: Blob): AsyncGenerator<Uint8Array> {
  for await (const chunk of blobBytes(source)) yield swapQuoteBytes(chunk);
}

/** What a person said of columns, under the names that they have in the exchanged text. */
export function exchangeNames(corrections: ReadCorrections): ReadCorrections {
  const { kinds = {}, dateOrders = {} } = corrections;
  return { ...corrections, kinds: renamed(kinds), dateOrders: renamed(dateOrders) };
}

/** What was read of the exchanged text, as the file has it. */
export function exchangeBack(reading: CsvReading): CsvReading {
  return {
    ...reading,
    table: exchangeTable(reading.table),
    names: reading.names.map(swapQuotes),
    footer: reading.footer.map(swapQuotes),
    questions: reading.questions.map(({ column, examples }) => ({
      column: swapQuotes(column),
      examples: examples.map(swapQuotes),
    })),
    problems: reading.problems.map(problem => ({
      ...problem,
      column: problem.column === null ? null : swapQuotes(problem.column),
    })),
  };
}

function exchangeTable({ rows, columns }: Table): Table {
  return {
    rows,
    columns: columns.map(column => {
      const name = swapQuotes(column.name);
      return isNumeric(column)
        ? { ...column, name }
        : { ...column, name, dictionary: column.dictionary.map(swapQuotes) };
    }),
  };
}

function renamed<T>(byName: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(byName).map(([name, value]) => [swapQuotes(name), value]));
}

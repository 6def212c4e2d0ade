import { wholeRecords } from '../../../core/table/cut-at-record.ts';
import type { QuoteMark } from '../../../core/table/quote-mark.ts';
import { type CsvReading, readCsv } from '../../../core/table/read-csv.ts';
import type { ReadCorrections } from '../../../core/table/read-corrections.ts';
import { loadCsvKernel } from '../../../kernels/csv/load.ts';
import type { ImportOptions } from '../../contracts/import-preview.ts';
import { blobBytes } from '../blob-bytes.ts';
import { hashedBytes } from '../blob-hash.ts';
import type { ReadingScope } from './reading-scope.ts';
import { exchangeBack, exchangeNames, exchangeQuotes, quoteMarkOf } from './single-quoted.ts';

/** A second pass, over few columns, is not always needed. */
const firstPass = 0.8;
/** Enough to show what a file is; smaller files are read whole. */
const previewBytes = 4 << 20;

export interface TextReading extends CsvReading {
  readonly complete: boolean;
  readonly quote: QuoteMark;
}

/** Reads delimited text in UTF-8; of a large file, a preview reads the first records. @throws InputError as `readCsv` */
export async function readText(
  source: Blob,
  corrections: Pick<ImportOptions, 'quote'> & ReadCorrections,
  scope: ReadingScope,
  report: (fraction: number) => void,
): Promise<TextReading> {
  const quote = corrections.quote ?? (await quoteMarkOf(source));
  if (quote === 'double') return { ...(await readDoubleQuoted(source, corrections, scope, report)), quote };
  const exchanged = await exchangeQuotes(source);
  const reading = await readDoubleQuoted(exchanged, exchangeNames(corrections), scope, report);
  return { ...exchangeBack(reading), complete: reading.complete, quote };
}

async function readDoubleQuoted(
  source: Blob,
  corrections: ReadCorrections,
  scope: ReadingScope,
  report: (fraction: number) => void,
): Promise<Omit<TextReading, 'quote'>> {
  const complete = scope === 'whole' || source.size <= previewBytes;
  const part = complete ? source : await firstRecords(source);
  let passes = 0;
  async function* open() {
    const pass = passes++;
    let read = 0;
    const bytes = scope === 'whole' && pass === 0 ? hashedBytes(part) : blobBytes(part);
    for await (const chunk of bytes) {
      read += chunk.length;
      yield chunk;
      const done = read / part.size;
      report(pass === 0 ? firstPass * done : firstPass + (1 - firstPass) * done);
    }
  }
  const kernel = await loadCsvKernel();
  return { ...(await readCsv(open, { corrections, kernel })), complete };
}

/** The whole records among a text file's first bytes; all of it where they hold none. */
async function firstRecords(source: Blob): Promise<Blob> {
  const start = new Uint8Array(await source.slice(0, previewBytes).arrayBuffer());
  return source.slice(0, wholeRecords(start) || source.size);
}

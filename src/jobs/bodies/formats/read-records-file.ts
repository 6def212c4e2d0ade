import { InputError } from '../../../core/errors.ts';
import { readJson, readNdjson } from '../../../core/table/formats/read-json.ts';
import { flatteningRule } from '../../../core/table/formats/records-table.ts';
import type { TypedReading } from '../../../core/table/formats/typed-table.ts';
import type { ReadCorrections } from '../../../core/table/read-corrections.ts';
import { blobBytes } from '../blob-bytes.ts';
import type { ReadingScope } from './reading-scope.ts';

/** JSON is held as one text; one line a record is read line by line. */
const mostJsonBytes = 256 * 1024 * 1024;
const previewBytes = 2 << 20;

export interface RecordsFileReading extends TypedReading {
  readonly complete: boolean;
  readonly rule: string | null;
}

/** Reads JSON or lines of JSON in UTF-8. @throws InputError */
export async function readRecordsFile(
  source: Blob,
  format: 'json' | 'ndjson',
  corrections: ReadCorrections,
  scope: ReadingScope,
  report: (fraction: number) => void,
): Promise<RecordsFileReading> {
  const complete = scope === 'whole' || format === 'json' || source.size <= previewBytes;
  const reading = format === 'json' ? await readList() : await readLines();
  const isNested = reading.table.columns.some(({ name }) => name.includes('.'));
  return { ...reading, complete, rule: isNested ? flatteningRule : null };

  async function readList(): Promise<TypedReading> {
    if (source.size > mostJsonBytes)
      throw new InputError(
        `The JSON file has ${source.size.toLocaleString('en')} bytes, too many to be read at once.`,
        'Write one record on each line (NDJSON): that is read piece by piece.',
      );
    return readJson((await source.text()).replace(/^\uFEFF/, ''), corrections);
  }

  async function readLines(): Promise<TypedReading> {
    const part = complete ? source : await firstLines(source);
    let read = 0;
    const heard = (bytes: number) => {
      read += bytes;
      report(read / part.size);
    };
    return readNdjson(blobBytes(part, heard), corrections);
  }
}

async function firstLines(source: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await source.slice(0, previewBytes).arrayBuffer());
  return source.slice(0, bytes.lastIndexOf(0x0a) + 1 || source.size);
}

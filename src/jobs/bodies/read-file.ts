import { createSHA256 } from 'hash-wasm';
import { type CsvReading, readCsv } from '../../core/table/read-csv.ts';
import { blobBytes } from './blob-bytes.ts';

export interface FileReading extends CsvReading {
  /** Of the file's bytes, hex. */
  readonly sha256: string;
}

/** A second pass, over few columns, is not always needed. */
const firstPass = 0.8;

/** Reads a file into a table. `report` hears the fraction read. @throws InputError as `readCsv`, or when it is gone */
export async function readFile(source: Blob, report: (fraction: number) => void): Promise<FileReading> {
  const hash = await createSHA256();
  let passes = 0;
  async function* open() {
    const pass = passes++;
    let read = 0;
    for await (const chunk of blobBytes(source)) {
      if (pass === 0) hash.update(chunk);
      read += chunk.length;
      yield chunk;
      report(
        pass === 0 ? firstPass * (read / source.size) : firstPass + (1 - firstPass) * (read / source.size),
      );
    }
  }
  const reading = await readCsv(open, { byteLength: source.size });
  return { ...reading, sha256: hash.digest() };
}

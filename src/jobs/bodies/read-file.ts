import { createSHA256 } from 'hash-wasm';
import { type CsvReading, readCsv } from '../../core/table/read-csv.ts';
import { blobBytes } from './blob-bytes.ts';

export interface FileReading extends CsvReading {
  /** Of the file's bytes, hex. */
  readonly sha256: string;
}

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
      report((pass + read / source.size) / 2);
    }
  }
  const reading = await readCsv(open);
  return { ...reading, sha256: hash.digest() };
}

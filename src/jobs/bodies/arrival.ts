import type { FileRecord, SourceRecord } from '../../lifecycle/data/dataset-version.ts';
import type { TableInput } from '../contracts/ingest.ts';
import type { Report } from '../contracts/progress.ts';
import { hashBlob } from './blob-hash.ts';
import { sourceParts } from './formats/source-parts.ts';
import { type TableReading, readFiles } from './read-files.ts';

/** A table that has come in from outside, read as a whole, and the record of what it was read from. */
export interface Arrival extends TableReading {
  /** What the table is called. */
  readonly name: string;
  readonly record: SourceRecord;
}

/**
 * Reads what comes in from outside: a file, or several as one table. Every table that is stored and was not made from
 * another passes through here. @throws InputError
 */
export async function receiveTable(input: TableInput, report: Report): Promise<Arrival> {
  const phase = 'Reading';
  const detail = input.fileName;
  const reading = await readFiles(input, 'whole', done => report({ fraction: 0.9 * done, phase, detail }));
  const { missingTokens = [] } = input.options ?? {};
  const record = {
    ...(await recordOf(input, reading)),
    ...(missingTokens.length > 0 && { missingTokens }),
  };
  report({ fraction: 1, phase, detail });
  return { ...reading, name: tableName(input.fileName), record };
}

/** Of an archive whose tables are taken together the parts are in it, with the bytes of the archive. */
async function recordOf(input: TableInput, { parts }: TableReading): Promise<SourceRecord> {
  const { source, fileName, appended = [] } = input;
  if (parts.length === 0) return fileRecord(fileName, source);
  const sources = await sourceParts(input);
  const own: (FileRecord & { rows: number })[] = [];
  for (const [p, part] of sources.entries())
    own.push({ ...(await fileRecord(part.fileName, part.source)), rows: parts[p]!.rows });
  const all = new Blob([source, ...appended.map(file => file.source)]);
  const more = parts.length - 1;
  const name = appended.length === 0 ? fileName : `${fileName} and ${more} more`;
  return { ...(await fileRecord(name, all)), parts: own };
}

async function fileRecord(fileName: string, source: Blob): Promise<FileRecord> {
  return { fileName, bytes: source.size, sha256: await hashBlob(source) };
}

/** A file's name without what says its format and packing. */
function tableName(fileName: string): string {
  const name = fileName
    .replace(/\.(gz|zip)$/i, '')
    .replace(/\.(csv|tsv|tab|txt|json|ndjson|jsonl|parquet|xlsx)$/i, '');
  return name || fileName;
}

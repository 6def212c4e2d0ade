import type { Table } from '../../core/table/column.ts';
import { takeForMissing } from '../../core/table/said-missing.ts';
import { type ReadProblems, createProblemLog, mergeProblems } from '../../core/table/read-problems.ts';
import type { FileUnderstanding, ImportOptions } from '../contracts/import-preview.ts';
import { type OpenedFile, openFile } from './formats/open-file.ts';
import { readRecordsFile } from './formats/read-records-file.ts';
import { readText } from './formats/read-text.ts';
import type { ReadingScope } from './formats/reading-scope.ts';

/** A table as it was read from a file, and what was understood of the file. */
export interface FileReading extends ReadProblems {
  readonly table: Table;
  readonly understanding: FileUnderstanding;
  /** Whether all rows of the file are in the table. */
  readonly complete: boolean;
}

/** Rows of a preview, where a format can be read in part. */
const previewRows = 2000;

/**
 * Reads a file of any format that is known, packed or not. What a person said of it holds. `report` hears the fraction
 * read.
 * @throws InputError when it is no table, damaged, or gone
 */
export async function readFile(
  source: Blob,
  options: ImportOptions,
  scope: ReadingScope,
  report: (fraction: number) => void,
): Promise<FileReading> {
  return readOpened(await openFile(source, options), options, scope, report);
}

/** Reads a file that was opened; what a person calls missing is missing, whatever the format. */
export async function readOpened(
  opened: OpenedFile,
  options: ImportOptions,
  scope: ReadingScope,
  report: (fraction: number) => void,
): Promise<FileReading> {
  const reading = await readAs(opened, options, scope, report);
  const { missingTokens = [] } = options;
  if (missingTokens.length === 0) return reading;
  const { understanding } = reading;
  const { questions } = understanding;
  const mark = understanding.text?.mark;
  const corrections = mark === undefined ? options : { ...options, mark };
  const { questions: left, ...taken } = takeForMissing({ ...reading, questions }, missingTokens, corrections);
  return { ...reading, ...taken, understanding: { ...understanding, questions: left } };
}

/** Readers of workbooks and Parquet files are loaded when there is one. */
async function readAs(
  { blob, format, encoding, packing, entries, entry }: OpenedFile,
  options: ImportOptions,
  scope: ReadingScope,
  report: (fraction: number) => void,
): Promise<FileReading> {
  const base = { ...nothingUnderstood, format, packing, entries, entry };
  switch (format) {
    case 'excel': {
      const { readExcel } = await import('./formats/read-excel.ts');
      const reading = await readExcel(blob, options.sheet ?? null, options);
      const { table, problems, problemCount, ...found } = reading;
      return { table, problems, problemCount, complete: true, understanding: { ...base, ...found } };
    }
    case 'parquet': {
      const { readParquet } = await import('./formats/read-parquet.ts');
      const mostRows = scope === 'preview' ? previewRows : Number.POSITIVE_INFINITY;
      const { fileRows, questions, rule, ...reading } = await readParquet(blob, options, mostRows, report);
      const complete = reading.table.rows === fileRows;
      return { ...reading, complete, understanding: { ...base, rule, questions } };
    }
    case 'json':
    case 'ndjson': {
      const reading = await readRecordsFile(blob, format, options, scope, report);
      const { rule, questions, ...read } = reading;
      return { ...read, understanding: { ...base, rule, questions } };
    }
    case 'text': {
      const reading = await readText(blob, options, scope, report);
      const { table, complete, dialect, questions, footer, quote } = reading;
      const log = createProblemLog();
      if (encoding === 'windows-1252' && options.encoding === undefined)
        log.add(0, null, 'the file is not UTF-8 text and was read as Windows-1252 (Latin-1)');
      const { delimiter, mark, header, preambleLines } = dialect;
      const text = { encoding: encoding ?? 'utf-8', delimiter, mark, quote };
      const understanding = { ...base, text, header, preambleLines, footer, questions };
      return { table, ...mergeProblems([log.told(), reading]), complete, understanding };
    }
    default:
      return format satisfies never;
  }
}

const nothingUnderstood = {
  sheets: [],
  sheet: null,
  text: null,
  header: null,
  preambleLines: 0,
  footer: [],
  rule: null,
  questions: [],
};

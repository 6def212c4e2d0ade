import { InputError } from '../errors.ts';
import type { ColumnSchema, Table } from './column.ts';
import { createColumnBuilder } from './column-builder.ts';
import { type Dialect, detectDialect } from './dialect.ts';
import { createUnescaper } from './field.ts';
import { refuseWhatIsNoText } from './file-signature.ts';
import { peek } from './peek.ts';
import { type ProblemLog, type ReadProblems, createProblemLog } from './read-problems.ts';
import { readRecords } from './records.ts';
import { type Survey, surveyFile } from './survey.ts';
import { type CsvRecord, FieldForm } from './tokenizer.ts';

export interface CsvOptions {
  /** Columns to read, with their kinds; all others are left out. Without it all are read and kinds are inferred. */
  readonly schema?: readonly ColumnSchema[];
}

export interface CsvReading extends ReadProblems {
  /** Columns in the file's order. */
  readonly table: Table;
  readonly dialect: Dialect;
  /** All columns of the file, in order, also those that the schema leaves out. */
  readonly names: readonly string[];
}

const sampleBytes = 256 * 1024;

/**
 * Reads delimited text (RFC 4180, also with ; TAB | between values) in two passes over its bytes: one to tell the kinds
 * from all rows, one to fill typed columns. `open` gives the bytes from the start and is called twice.
 * Short rows are filled with missing values, long ones are cut, and values that are not of their column's kind become
 * missing: all are told in `problems`.
 * @throws InputError when the file is no table: empty, without rows, binary, too wide, a single column
 */
export async function readCsv(
  open: () => AsyncIterable<Uint8Array>,
  options: CsvOptions = {},
): Promise<CsvReading> {
  const problems = createProblemLog();
  const first = await peek(open(), sampleBytes);
  const sample = first.sample.subarray(0, sampleBytes);
  refuseWhatIsNoText(sample);
  const known = new Set(options.schema?.map(({ name }) => name));
  const dialect = detectDialect(sample, first.complete && first.sample.length <= sampleBytes, known);
  const survey = await surveyFile(first.chunks, dialect, options.schema, problems);
  const table = await fillTable(open(), dialect, survey, problems);
  return { table, dialect, names: survey.names, ...problems.told() };
}

async function fillTable(
  chunks: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  { rows, fields, columns }: Survey,
  problems: ProblemLog,
): Promise<Table> {
  const options = { rows, mark: dialect.mark, quotedTokensAreMissing: dialect.quotesAll, problems };
  const builders = columns.map(column => createColumnBuilder(column, options));
  const places = Int32Array.from(columns, column => column.field);
  const unescaper = createUnescaper();
  const found = await readRecords(chunks, dialect, (record, row) => {
    if (row === 0) return;
    if (record.fields !== fields) reportLength(record, row, fields, problems);
    const { bytes, starts, ends, forms } = record;
    for (let c = 0; c < builders.length; c++) {
      const field = places[c]!;
      if (field >= record.fields) break;
      const form = forms[field]!;
      if (form === FieldForm.escaped) {
        const length = unescaper.unescape(bytes, starts[field]!, ends[field]!);
        builders[c]!.set(row - 1, unescaper.bytes, 0, length, true);
      } else builders[c]!.set(row - 1, bytes, starts[field]!, ends[field]!, form === FieldForm.quoted);
    }
  });
  if (found !== rows) throw new InputError('The file changed while it was being read.', 'Choose it again.');
  return { rows, columns: builders.map(builder => builder.finish()) };
}

/** A line that ends in more delimiters than it needs lost nothing. */
function reportLength(record: CsvRecord, row: number, expected: number, problems: ProblemLog): void {
  const { fields, starts, ends } = record;
  if (fields < expected) {
    problems.add(row, null, `has ${fields} of ${expected} fields; the others are missing`);
    return;
  }
  const extraEnd = Math.min(fields, starts.length);
  let written = fields > starts.length;
  for (let f = expected; f < extraEnd; f++) if (starts[f]! < ends[f]!) written = true;
  if (written)
    problems.add(
      row,
      null,
      `has ${fields} fields, ${fields - expected} more than the header; those were left out`,
    );
}

import { InputError } from '../errors.ts';
import type { Column, ColumnSchema, Table } from './column.ts';
import type { ColumnReader, ColumnReading } from './column-reader.ts';
import { type Dialect, detectDialect } from './dialect.ts';
import { isBlankRecord } from './sample-records.ts';
import { refuseWhatIsNoText } from './file-signature.ts';
import type { CreateCsvKernel } from './csv-kernel.ts';
import type { DateQuestion } from './date-order.ts';
import { createFooterHold } from './footer.ts';
import { guessSorts } from './guess-sorts.ts';
import { readByKernel } from './kernel-pass.ts';
import { packedColumn } from './packed-column.ts';
import { isAllMissing } from './packed-values.ts';
import { peek } from './peek.ts';
import type { ReadCorrections } from './read-corrections.ts';
import { type ColumnPlan, type PlannedColumn, createReader, planColumns } from './plan-columns.ts';
import { distributeFields, reportLength } from './distribute-fields.ts';
import { type ProblemLog, type ReadProblems, createProblemLog, mergeProblems } from './read-problems.ts';
import { readRecords } from './records.ts';
import { type CsvRecord, createTokenizer } from './tokenizer.ts';
import { createWordReader } from './word-reader.ts';

export interface CsvOptions {
  /** Columns to read, with their kinds; all others are left out. Without it all are read and kinds are inferred. */
  readonly schema?: readonly ColumnSchema[];
  readonly corrections?: ReadCorrections;
  /** The compiled reader, which is several times faster; without it the plain one reads the same. */
  readonly kernel?: CreateCsvKernel | null;
}

export interface CsvReading extends ReadProblems {
  /** Columns in the file's order. */
  readonly table: Table;
  readonly dialect: Dialect;
  /** All columns of the file, in order, also those that the schema leaves out. */
  readonly names: readonly string[];
  readonly questions: readonly DateQuestion[];
  /** Lines below the table that belong to none, as they stand in the file. */
  readonly footer: readonly string[];
}

const sampleBytes = 256 * 1024;

/**
 * Reads delimited text (RFC 4180, also with ; TAB | between values) into typed columns, of kinds inferred from all rows.
 * Columns are read as what their first rows seem to hold. Where later rows say otherwise, a second pass reads those
 * columns again, so `open`, which gives the bytes from the start, is called once or twice.
 * Short rows are filled with missing values, long ones are cut, and values that are not of their column's kind become
 * missing: all are told in `problems`.
 * @throws InputError when the file is no table: empty, without rows, binary, too wide, a single column
 */
export async function readCsv(
  open: () => AsyncIterable<Uint8Array>,
  { schema, corrections = {}, kernel = null }: CsvOptions = {},
): Promise<CsvReading> {
  const first = await peek(open(), sampleBytes);
  const sample = first.sample.subarray(0, sampleBytes);
  const complete = first.complete && first.sample.length <= sampleBytes;
  refuseWhatIsNoText(sample);
  const dialect = detectDialect(sample, complete, new Set(schema?.map(({ name }) => name)), corrections);
  const guesses = guessSorts(sample, complete, dialect);

  const problems = createProblemLog();
  const plan = (record: CsvRecord) =>
    planColumns(record, { dialect, guesses, corrections }, schema, problems);
  const mayHaveFooter = schema === undefined;
  const planned = kernel && planFromSample(sample.subarray(dialect.start), dialect, plan);
  const { rows, footer, names, columns, readings } =
    kernel && planned
      ? await readAllByKernel(first.chunks, dialect, planned, mayHaveFooter, problems, kernel)
      : await readAll(first.chunks, dialect, plan, problems, mayHaveFooter);
  const guessedWrong = columns.filter((_, c) => readings[c] === null);
  const readAgain = () =>
    kernel && planned
      ? readAsWordsByKernel(open(), dialect, { names, columns: guessedWrong }, kernel)
      : readAsWords(open(), dialect, guessedWrong, rows);
  const again = guessedWrong.length === 0 ? null : await readAgain();
  if (again && again.records !== rows + footer.length)
    throw new InputError('The file changed while it was being read.', 'Choose it again.');
  const kept = columns
    .map((column, c) => ({ column, reading: readings[c] ?? again!.readings[guessedWrong.indexOf(column)]! }))
    .filter(({ column, reading }) => column.written !== '' || !isEmpty(reading.column))
    .map(({ reading }) => reading);
  return {
    table: { rows, columns: kept.map(({ column }) => column) },
    dialect,
    names,
    footer,
    questions: kept.flatMap(({ question }) => question ?? []),
    ...mergeProblems([problems.told(), ...kept]),
  };
}

interface FirstPass extends ColumnPlan {
  readonly rows: number;
  readonly footer: readonly string[];
  /** One a column; null for those that have to be read again. */
  readonly readings: readonly (ColumnReading | null)[];
}

async function readAll(
  chunks: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  planOf: (first: CsvRecord) => ColumnPlan,
  problems: ProblemLog,
  mayHaveFooter: boolean,
): Promise<FirstPass> {
  let plan: ColumnPlan | null = null;
  let readers: readonly ColumnReader[] = [];
  let distribute: ((record: CsvRecord, row: number) => void) | undefined;
  const take = (record: CsvRecord, row: number, width: number) => {
    reportLength(record, row, width, problems);
    distribute?.(record, row);
  };
  const footer = createFooterHold(take);
  const found = await readRecords(chunks, dialect, (record, row) => {
    if (plan === null) {
      plan = planOf(record);
      readers = plan.columns.map(createReader);
      distribute = distributeFields(plan.columns, readers);
    }
    if (row === 0) return;
    const width = plan.names.length;
    if (mayHaveFooter && (record.fields === 1 || footer.holds()) && footer.take(record, row, width)) return;
    take(record, row, width);
  });
  const lines = footer.lines();
  const rows = found - lines.length;
  const { names, columns } = refuseEmpty(plan, rows);
  return { rows, footer: lines, names, columns, readings: readers.map(reader => reader.finish()) };
}

interface SecondPass {
  /** Data records found, those of the footer too. */
  readonly records: number;
  readonly readings: readonly (ColumnReading | null)[];
}

async function readAsWords(
  chunks: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  columns: readonly PlannedColumn[],
  rows: number,
): Promise<SecondPass> {
  const readers = columns.map(column => createWordReader(column, null));
  const distribute = distributeFields(columns, readers);
  const records = await readRecords(chunks, dialect, (record, row) => {
    if (row > 0 && row <= rows) distribute(record, row);
  });
  return { records, readings: readers.map(reader => reader.finish()) };
}

const planBytes = 16 * 1024;

/** The plan that the first record makes; null where the sample does not hold it whole. */
function planFromSample(
  sample: Uint8Array,
  dialect: Dialect,
  planOf: (first: CsvRecord) => ColumnPlan,
): ColumnPlan | null {
  const plans: ColumnPlan[] = [];
  const tokenizer = createTokenizer(dialect.delimiter, record => {
    if (plans.length === 0 && !isBlankRecord(record)) plans.push(planOf(record));
  });
  for (let start = 0; plans.length === 0 && start < sample.length; start += planBytes)
    tokenizer.push(sample.subarray(start, start + planBytes));
  return plans[0] ?? null;
}

async function readAllByKernel(
  chunks: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  plan: ColumnPlan,
  mayHaveFooter: boolean,
  problems: ProblemLog,
  kernel: CreateCsvKernel,
): Promise<FirstPass> {
  const pass = await readByKernel(chunks, dialect, plan, mayHaveFooter, problems, kernel);
  return { ...refuseEmpty(plan, pass.rows), ...pass };
}

async function readAsWordsByKernel(
  chunks: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  { names, columns }: ColumnPlan,
  kernel: CreateCsvKernel,
): Promise<SecondPass> {
  const plan = { names, columns: columns.map(column => ({ ...column, guess: 'word' as const })) };
  const pass = await readByKernel(chunks, dialect, plan, true, createProblemLog(), kernel);
  return { records: pass.rows + pass.footer.length, readings: pass.readings };
}

function refuseEmpty(plan: ColumnPlan | null, rows: number): ColumnPlan {
  if (plan === null)
    throw new InputError('The file is empty.', 'Choose a file with a header and rows below it.');
  if (rows > 0) return plan;
  const shown = plan.names.slice(0, 3).map(name => `"${name.slice(0, 40)}"`);
  const names = shown.join(', ') + (plan.names.length > shown.length ? ' and others' : '');
  throw new InputError(
    `The file has a header (${names}) but no rows below it.`,
    'Choose a file with one row for each case.',
  );
}

function isEmpty(column: Column): boolean {
  const packed = packedColumn(column);
  return 'values' in packed ? isAllMissing(packed.values) : packed.texts.length === 0;
}

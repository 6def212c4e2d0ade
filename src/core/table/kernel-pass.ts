import type { ColumnReading } from './column-reader.ts';
import { type CreateCsvKernel, type CsvKernel, type CsvKernelHost, KernelStop } from './csv-kernel.ts';
import { QUOTE } from './bytes.ts';
import type { Dialect } from './dialect.ts';
import { tellLength } from './distribute-fields.ts';
import { decodeText } from './field.ts';
import { type KernelColumn, createKernelColumn } from './kernel-columns.ts';
import { missingTokens } from './missing-tokens.ts';
import type { ColumnPlan } from './plan-columns.ts';
import type { ProblemLog } from './read-problems.ts';
import { skipBytes } from './records.ts';
import { maxFields, maxRecordBytes, neverClosed, tooLong } from './tokenizer.ts';

/** Values that all columns together keep in a kernel before they are taken over. */
const batchValues = 1 << 15;
const mostBatchRows = 4096;
const leastBatchRows = 64;

/** What one pass over a file found. */
export interface KernelPass {
  readonly rows: number;
  readonly footer: readonly string[];
  /** One a column of the plan; null for those that have to be read again. */
  readonly readings: readonly (ColumnReading | null)[];
}

/**
 * Reads the planned columns of a file through a compiled kernel: the same as the readers of `createReader` do.
 * `problems` hears of rows of another length than the header.
 * @throws InputError as `createTokenizer`
 */
export async function readByKernel(
  chunks: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  plan: ColumnPlan,
  mayHaveFooter: boolean,
  problems: ProblemLog,
  create: CreateCsvKernel,
): Promise<KernelPass> {
  const byField: (KernelColumn | undefined)[] = [];
  const kernel: CsvKernel = create(hostOf(() => kernel, byField, plan.names.length, problems));
  for (const token of missingTokens) if (token !== '') kernel.addMissingToken(pack(token));
  const batchRows = Math.floor(batchValues / Math.max(plan.columns.length, 1));
  kernel.begin(
    dialect.delimiter,
    dialect.mark,
    dialect.quotesAll,
    plan.names.length,
    Math.min(Math.max(batchRows, leastBatchRows), mostBatchRows),
    dialect.header ? 0 : 1,
    mayHaveFooter,
    maxFields,
    maxRecordBytes,
  );
  const columns = plan.columns.map(column => createKernelColumn(kernel, column));
  for (const column of columns) byField[column.field] = column;
  await feed(kernel, skipBytes(chunks, dialect.start), columns);
  const footer = Array.from({ length: kernel.heldCount() }, (_, i) => heldText(kernel, i));
  const rows = kernel.rows();
  return { rows, footer, readings: rows === 0 ? [] : columns.map(column => column.finish()) };
}

/** Runs all bytes through the kernel, and its batches into the columns. */
async function feed(
  kernel: CsvKernel,
  chunks: AsyncIterable<Uint8Array>,
  columns: readonly KernelColumn[],
): Promise<void> {
  let held = 0;
  let scanAt = 0;
  const scan = (final: boolean) => {
    const length = held;
    for (let stop = kernel.scan(length, final); stop !== KernelStop.needsInput; ) {
      if (stop === KernelStop.neverClosed) throw neverClosed(kernel.recordCount() + 1);
      if (stop === KernelStop.tooLong) throw tooLong(kernel.recordCount() + 1, false);
      takeBatch(kernel, columns);
      stop = kernel.scan(length, final);
    }
    held = length - kernel.consumed();
  };
  for await (const chunk of chunks) {
    const address = kernel.reserve(held, chunk.length);
    new Uint8Array(kernel.memory.buffer, address, chunk.length).set(chunk);
    held += chunk.length;
    // Scanning a field again pays only once it has doubled: the work stays linear in the file.
    if (held < scanAt) continue;
    scan(false);
    if (held > maxRecordBytes) throw tooLong(kernel.recordCount() + 1, holdsQuote(kernel, held));
    scanAt = Math.min(held * 2, maxRecordBytes + 1);
  }
  kernel.reserve(held, 0);
  scan(true);
  takeBatch(kernel, columns);
}

function takeBatch(kernel: CsvKernel, columns: readonly KernelColumn[]): void {
  const rows = kernel.batchLength();
  for (const column of columns) column.takeBatch(rows);
  kernel.clearBatch();
}

/** Whether the field cut off at the end of the input has a quote that could have swallowed the rest of the file. */
function holdsQuote(kernel: CsvKernel, held: number): boolean {
  const address = kernel.reserve(held, 0) - held;
  return new Uint8Array(kernel.memory.buffer, address, held).includes(QUOTE);
}

function hostOf(
  kernel: () => CsvKernel,
  byField: readonly (KernelColumn | undefined)[],
  width: number,
  problems: ProblemLog,
): CsvKernelHost {
  const bytes = (start: number, end: number) => new Uint8Array(kernel().memory.buffer, start, end - start);
  return {
    oddNumber: (field, start, end, row) => byField[field]!.readNumber(bytes(start, end), row),
    slippedDate: (field, start, end, row) => byField[field]!.tellNoDate(bytes(start, end), row),
    damagedText(field, start, end, row) {
      const repaired = byField[field]!.repair(bytes(start, end), row);
      const address = kernel().scratchFor(repaired.length);
      bytes(address, address + repaired.length).set(repaired);
      return repaired.length;
    },
    oddLength: (row, fields, written) => tellLength(row, fields, width, written !== 0, problems),
  };
}

function heldText(kernel: CsvKernel, place: number): string {
  return decodeText(new Uint8Array(kernel.memory.buffer, kernel.heldValue(place), kernel.heldLength(place)))
    .text;
}

/** At most eight ASCII characters in 64 bits, the first lowest. */
function pack(token: string): bigint {
  return BigInt.asUintN(
    64,
    Array.from(token).reduceRight(
      (packed, character) => (packed << 8n) | BigInt(character.charCodeAt(0)),
      0n,
    ),
  );
}

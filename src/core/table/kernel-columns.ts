import type { ColumnReading } from './column-reader.ts';
import { type CsvKernel, KernelSort, columnState } from './csv-kernel.ts';
import { decodeText } from './field.ts';
import { createKernelTexts } from './kernel-texts.ts';
import { concludeDates, concludeNumbers } from './numeric-reader.ts';
import { numericNouns } from './numeric-nouns.ts';
import { parseFormattedNumber } from './parse-formatted-number.ts';
import { createPackedList } from './packed-values.ts';
import { NumberForm, numberForm, parseNumber } from './parse-number.ts';
import type { PlannedColumn } from './plan-columns.ts';
import { createProblemLog, quoteValue } from './read-problems.ts';
import { concludePackedWords } from './word-reader.ts';

/** A column that the kernel reads: takes its batches, and what the kernel leaves to its host. */
export interface KernelColumn {
  readonly field: number;
  /** The next rows' values are in the batch. */
  takeBatch(rows: number): void;
  /** What the bytes are as a number; NaN, and told, where they are none. */
  readNumber(bytes: Uint8Array, row: number): number;
  tellNoDate(bytes: Uint8Array, row: number): void;
  /** Bytes that are no UTF-8, repaired, and told. */
  repair(bytes: Uint8Array, row: number): Uint8Array;
  finish(): ColumnReading | null;
}

/** Sets a column up in a kernel that has begun. */
export function createKernelColumn(kernel: CsvKernel, column: PlannedColumn): KernelColumn {
  const { name, field, kind, mark } = column;
  const sort = sortOf(column);
  const address = kernel.setColumn(field, sort, kind === null);
  const { batch } = columnState(kernel, address);
  const log = createProblemLog();
  const texts = sort === KernelSort.word ? createKernelTexts(kernel, address) : null;
  const values = createPackedList('number');
  let formatted = false;
  let oddDecimals = false;
  let oddCodes = false;

  return {
    field,
    takeBatch(rows) {
      if (texts === null) values.append(new Float64Array(kernel.memory.buffer, batch, rows));
      else texts.takeBatch(rows);
    },
    readNumber(bytes, row) {
      const value = parseNumber(bytes, 0, bytes.length, mark);
      if (!Number.isNaN(value)) {
        const form = numberForm(bytes, 0, bytes.length, mark);
        if (form === NumberForm.decimal) oddDecimals = true;
        else if (form === NumberForm.code) oddCodes = true;
        return value;
      }
      const formattedValue = parseFormattedNumber(decodeText(bytes).text, mark);
      if (Number.isNaN(formattedValue)) tellNo(bytes, row, numericNouns.number);
      else {
        formatted = true;
        if (!Number.isInteger(formattedValue)) oddDecimals = true;
      }
      return formattedValue;
    },
    tellNoDate: (bytes, row) => tellNo(bytes, row, numericNouns.datetime),
    repair(bytes, row) {
      log.add(row, name, 'some bytes are not UTF-8 text and are shown as \uFFFD');
      return new TextEncoder().encode(decodeText(bytes).text);
    },
    finish() {
      if (texts !== null) {
        const words = { name, ...texts.finish() };
        return concludePackedWords(column, kind === 'number' || kind === 'integer' ? null : kind, words, log);
      }
      const state = columnState(kernel, address);
      if (sort === KernelSort.datetime)
        return concludeDates(name, kind !== null, { dates: state.values, slips: state.slips }, values, log);
      const decimals = state.decimals || oddDecimals;
      const found = { ...state, numbers: state.values, decimals, codes: state.codes || oddCodes };
      const tally = formatted ? { ...found, words: null } : found;
      return concludeNumbers(name, kind === 'integer' || kind === 'number' ? kind : null, tally, values, log);
    },
  };

  function tellNo(bytes: Uint8Array, row: number, noun: string): void {
    log.add(row, name, `${quoteValue(decodeText(bytes).text)} is not ${noun}`);
  }
}

/** As `createReader` chooses. */
function sortOf({ kind, guess }: PlannedColumn): KernelSort {
  if (kind === 'number' || kind === 'integer') return KernelSort.number;
  return kind === null || (kind === 'datetime' && guess === 'datetime') ? KernelSort[guess] : KernelSort.word;
}

/**
 * The compiled reader of delimited text (`src/kernels/csv`), as its caller sees it: it splits and reads values; whatever
 * is rare it hands to the host. All numbers but the values are addresses in `memory`, lengths or counts.
 */
export interface CsvKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  addMissingToken(packed: bigint): void;
  begin(
    delimiter: number,
    mark: number,
    quotedTokensAreMissing: boolean,
    fields: number,
    rowsOfBatch: number,
    firstRow: number,
    mayHaveFooter: boolean,
    mostFields: number,
    mostRecordBytes: number,
  ): void;
  /** Returns the address of the column's state, see `columnState`. */
  setColumn(place: number, sort: KernelSort, undecided: boolean): number;
  reserve(held: number, length: number): number;
  scan(length: number, final: boolean): KernelStop;
  consumed(): number;
  recordCount(): number;
  rows(): number;
  /** Records of one field at the end of the file that are no rows. */
  heldCount(): number;
  heldValue(place: number): number;
  heldLength(place: number): number;
  batchLength(): number;
  clearBatch(): void;
  scratchFor(length: number): number;
  dropLookup(column: number): void;
  /** The column's texts so far were emitted; from the next batch on they are not looked up, but stand in its page. */
  gather(column: number): void;
  beginTexts(column: number): void;
  emitTexts(column: number, target: number, room: number, ends: number, hashes: number, most: number): number;
  emittedLength(): number;
  allocate(length: number): number;
  free(address: number): void;
}

/** What the kernel calls while it scans; `column` is a place in the record, `row` a 1-based data row. */
export interface CsvKernelHost {
  oddNumber(column: number, start: number, end: number, row: number): number;
  slippedDate(column: number, start: number, end: number, row: number): void;
  damagedText(column: number, start: number, end: number, row: number): number;
  oddLength(row: number, fields: number, written: number): void;
}

/** A kernel of its own, with memory of its own, for one pass over one file. */
export type CreateCsvKernel = (host: CsvKernelHost) => CsvKernel;

/** How a field is read. */
export const KernelSort = { number: 1, datetime: 2, word: 3 } as const;
export type KernelSort = (typeof KernelSort)[keyof typeof KernelSort];

/** Why `scan` returned. */
export const KernelStop = { needsInput: 0, batchFull: 1, neverClosed: 2, tooLong: 3 } as const;
export type KernelStop = (typeof KernelStop)[keyof typeof KernelStop];

/** What the kernel knows of a column, at its address. */
export interface KernelColumnState {
  readonly values: number;
  readonly slips: number;
  readonly dashes: number;
  readonly decimals: boolean;
  readonly codes: boolean;
  /** The short values seen; null for more than two, or a long one. */
  readonly words: readonly string[] | null;
  /** The address of its batch. */
  readonly batch: number;
  /** How many different texts it has; of one that gathers them, all. */
  readonly texts: number;
  /** The texts of the batch where they are gathered: their address and bytes, where they end, their hashes, how many. */
  readonly page: number;
  readonly pageBytes: number;
  readonly pageEnds: number;
  readonly pageHashes: number;
  readonly pageTexts: number;
  /** Whether each text is after the one before, by length and bytes: then all differ, though they were not looked up. */
  readonly allDiffer: boolean;
}

/** Reads a column's state, laid out as in `assembly/column.ts`. */
export function columnState({ memory }: CsvKernel, address: number): KernelColumnState {
  const view = new DataView(memory.buffer, address, 84);
  const whole = (offset: number) => view.getInt32(offset, true);
  const pair = [24, 32].slice(0, whole(20)).map(offset => unpackWord(view.getBigUint64(offset, true)));
  return {
    values: whole(0),
    slips: whole(4),
    dashes: whole(8),
    decimals: whole(12) !== 0,
    codes: whole(16) !== 0,
    words: whole(20) > 2 ? null : pair,
    batch: whole(48),
    texts: whole(52),
    page: whole(56),
    pageBytes: whole(60),
    pageEnds: whole(68),
    pageHashes: whole(72),
    pageTexts: whole(76),
    allDiffer: whole(80) === 0,
  };
}

function unpackWord(packed: bigint): string {
  let text = '';
  for (let rest = packed; rest > 1n; rest >>= 8n) text = String.fromCharCode(Number(rest & 0xffn)) + text;
  return text;
}

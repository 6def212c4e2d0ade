import { type CsvKernel, type KernelColumnState, columnState } from './csv-kernel.ts';
import { type PackedValues, createPackedList, mapCodes } from './packed-values.ts';
import { type PackedTexts, pagedTexts } from './packed-texts.ts';
import { type HashedPage, unifyTexts } from './unify-texts.ts';
import { fewestGathered, gatheredShare } from './word-list.ts';

/** Texts are taken over in pages of about so many bytes. */
const pageBytes = 1 << 18;
const pageTexts = 1 << 15;

/** The texts of a column that the kernel reads, taken over batch by batch. */
export interface KernelTexts {
  takeBatch(rows: number): void;
  /** All codes and texts, in the order of first appearance; the kernel forgets them. */
  finish(): { readonly codes: PackedValues; readonly texts: PackedTexts };
}

/** Of the column at this address. */
export function createKernelTexts(kernel: CsvKernel, column: number): KernelTexts {
  const codes = createPackedList('code');
  const { batch } = columnState(kernel, column);
  const pages: HashedPage[] = [];
  let rowsTaken = 0;
  let gathers = false;

  function takeBatch(rows: number): void {
    const state = columnState(kernel, column);
    codes.append(new Int32Array(kernel.memory.buffer, batch, rows), state.texts - 1);
    rowsTaken += rows;
    if (gathers) {
      if (state.pageTexts > 0) pages.push(copyPage(kernel, state));
    } else if (state.texts >= fewestGathered && state.texts >= gatheredShare * rowsTaken) {
      pages.push(...emitPages(kernel, column));
      kernel.gather(column);
      gathers = true;
    }
  }

  function finish() {
    if (!gathers) {
      kernel.dropLookup(column);
      return { codes: codes.finish(), texts: pagedTexts(emitPages(kernel, column)) };
    }
    const gathered = codes.finish();
    if (columnState(kernel, column).allDiffer) return { codes: gathered, texts: pagedTexts(pages) };
    const { texts, newCodes } = unifyTexts(pages);
    return { codes: newCodes === null ? gathered : mapCodes(gathered, newCodes), texts };
  }

  return { takeBatch, finish };
}

function copyPage({ memory: { buffer } }: CsvKernel, state: KernelColumnState): HashedPage {
  return {
    bytes: new Uint8Array(buffer, state.page, state.pageBytes).slice(),
    ends: new Uint32Array(buffer, state.pageEnds, state.pageTexts).slice(),
    hashes: new Uint32Array(buffer, state.pageHashes, state.pageTexts).slice(),
  };
}

/** The texts that were looked up. */
function emitPages(kernel: CsvKernel, column: number): readonly HashedPage[] {
  const pages: HashedPage[] = [];
  const ends = kernel.allocate(pageTexts * Uint32Array.BYTES_PER_ELEMENT);
  const hashes = kernel.allocate(pageTexts * Uint32Array.BYTES_PER_ELEMENT);
  const { texts } = columnState(kernel, column);
  let room = pageBytes;
  let page = kernel.allocate(room);
  kernel.beginTexts(column);
  for (let emitted = 0; emitted < texts; ) {
    const taken = kernel.emitTexts(column, page, room, ends, hashes, pageTexts);
    if (taken === 0) {
      kernel.free(page);
      room *= 2;
      page = kernel.allocate(room);
      continue;
    }
    const { buffer } = kernel.memory;
    pages.push({
      bytes: new Uint8Array(buffer, page, kernel.emittedLength()).slice(),
      ends: new Uint32Array(buffer, ends, taken).slice(),
      hashes: new Uint32Array(buffer, hashes, taken).slice(),
    });
    emitted += taken;
  }
  kernel.free(page);
  kernel.free(hashes);
  kernel.free(ends);
  return pages;
}

/** What the caller may call: `CsvKernel` in core. Columns go by the addresses that `setColumn` returns. */
import { padding } from './bytes';
import { Column } from './column';
import { dropSlots, emit, emittedBytes } from './dictionary';
import { scratchOf } from './words';

export { heldCount, heldLength, heldValue } from './footer';
export { addMissingToken } from './missing';
export {
  batchLength,
  begin,
  clearBatch,
  consumed,
  gather,
  recordCount,
  reserve,
  rows,
  scan,
  setColumn,
} from './scan';

/** Where the texts of a damaged field go once they are repaired. */
export function scratchFor(length: i32): usize {
  return scratchOf(length + padding);
}

/** Forgets how texts are looked up: there are no more to come. */
export function dropLookup(column: usize): void {
  dropSlots(changetype<Column>(column));
}

/** Makes `emitTexts` begin with the first text. */
export function beginTexts(column: usize): void {
  const from = changetype<Column>(column);
  from.emitBlock = from.firstBlock;
  from.emitAt = 0;
}

/** See `emit`. */
export function emitTexts(
  column: usize,
  target: usize,
  room: i32,
  ends: usize,
  hashes: usize,
  most: i32,
): i32 {
  return emit(changetype<Column>(column), target, room, ends, hashes, most);
}

export function allocate(length: i32): usize {
  return heap.alloc(length);
}

export function free(address: usize): void {
  heap.free(address);
}

/** Bytes that the last call to `emitTexts` wrote. */
export function emittedLength(): i32 {
  return emittedBytes;
}

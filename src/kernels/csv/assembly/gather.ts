import { padding } from './bytes';
import { Column } from './column';
import { dropSlots, hashOf } from './dictionary';
import { noteOrder } from './order';

const firstRoom: i32 = 1 << 12;
/** A page of so many bytes is to be taken before more comes. */
const mostPageBytes: i32 = 1 << 22;

let full: bool = false;

/**
 * From here on the column's texts are not looked up, since nearly all of them differ: each gets a code of its own, and
 * they stand in a page until the batch is taken. Whether some are the same is told at the end.
 */
export function beginGathering(column: Column, mostTexts: usize): void {
  dropSlots(column);
  keepLast(column);
  column.page = heap.alloc(firstRoom + padding);
  column.pageRoom = firstRoom;
  column.pageEnds = heap.alloc(mostTexts << 2);
  column.pageHashes = heap.alloc(mostTexts << 2);
}

/** Adds a text to the page, and returns its code. */
export function gatherText(column: Column, start: usize, length: i32): i32 {
  const from = column.pageBytes;
  const end = from + length;
  if (end > column.pageRoom) makeRoom(column, end);
  const text = column.page + from;
  copy(text, start, length);
  noteOrder(column, text, length);
  const place = (<usize>column.pageTexts) << 2;
  store<i32>(column.pageEnds + place, end);
  store<u32>(column.pageHashes + place, hashOf(start, length));
  column.pageBytes = end;
  column.pageTexts++;
  if (end > mostPageBytes) full = true;
  return column.texts++;
}

/** Eight bytes at a time: texts are short, and may be read and written past their end. */
function copy(target: usize, start: usize, length: i32): void {
  const end = target + length;
  for (; target < end; target += 8, start += 8) store<u64>(target, load<u64>(start));
}

function makeRoom(column: Column, needed: i32): void {
  const room = max(needed, column.pageRoom * 2);
  const grown = heap.alloc(room + padding);
  memory.copy(grown, column.page, column.pageBytes);
  if (column.pageBytes > 0) column.lastText = grown + (column.lastText - column.page);
  heap.free(column.page);
  column.page = grown;
  column.pageRoom = room;
}

/** The page was taken; its last text moves to a place of its own, for the next to be compared with. */
export function clearPage(column: Column): void {
  if (column.pageTexts > 0) keepLast(column);
  column.pageTexts = 0;
  column.pageBytes = 0;
  full = false;
}

/** Whether a page holds so much that the batch should be taken. */
export function isPageFull(): bool {
  return full;
}

function keepLast(column: Column): void {
  if (column.lastLength > column.keptRoom) {
    if (column.kept != 0) heap.free(column.kept);
    column.keptRoom = column.lastLength;
    column.kept = heap.alloc(column.keptRoom + padding);
  }
  memory.copy(column.kept, column.lastText, column.lastLength);
  column.lastText = column.kept;
}

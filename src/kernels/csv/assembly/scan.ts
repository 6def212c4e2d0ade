import { CARRIAGE_RETURN, LINE_FEED, QUOTE, padding } from './bytes';
import { Column, NUMBERS, SKIPPED, WORDS } from './column';
import { makeSlots } from './dictionary';
import { forgetHeld, heldCount, heldLength, heldQuoted, heldRow, heldValue, hold, mayHold } from './footer';
import { findFieldEnd, findQuote, unescape } from './find';
import { beginGathering, clearPage, isPageFull } from './gather';
import { oddLength } from './host';
import { addField, addMissing, addPlainNumber, setDialect } from './values';
import { encodeWords, keepWord } from './words';

/** Why `scan` returned. */
const NEEDS_INPUT: i32 = 0;
const BATCH_FULL: i32 = 1;
const NEVER_CLOSED: i32 = 2;
const TOO_LONG: i32 = 3;

/** Rows that were held back may come after the batch is full. */
const rowsPastBatch: usize = 16;

let delimiter: u32 = 0;
let holdsFooter: bool = false;
let mostFields: i32 = 0;
let mostRecordBytes: usize = 0;
let fieldCount: i32 = 0;
let columns: usize = 0;
let batchRows: usize = 0;

let input: usize = 0;
let inputCapacity: usize = 0;

/** Where the scanning stands: in the input, in the file, in the record. */
let offset: usize = 0;
let row: i32 = 0;
let field: i32 = 0;
let recordBytes: usize = 0;
let isWritten: bool = false;
let afterCarriageReturn: bool = false;
/** Rows in the batch; the number of its first. */
let batched: usize = 0;
let batchRow: i32 = 1;

/** Complete records so far, blank lines too. */
let records: i32 = 0;

/** Begins a file whose records should have this many fields; `firstRow` is 0 where its first record is the header. */
export function begin(
  delimiterByte: u32,
  mark: u32,
  quotedTokensAreMissing: bool,
  fields: i32,
  rowsOfBatch: i32,
  firstRow: i32,
  mayHaveFooter: bool,
  mostFieldsOfRecord: i32,
  mostBytesOfRecord: i32,
): void {
  delimiter = delimiterByte;
  setDialect(mark, quotedTokensAreMissing);
  fieldCount = fields;
  batchRows = rowsOfBatch;
  row = firstRow - 1;
  // A table of so few columns has rows of one value by chance.
  holdsFooter = mayHaveFooter && fields >= 3;
  mostFields = mostFieldsOfRecord;
  mostRecordBytes = mostBytesOfRecord;
  const bytes = <usize>fields * offsetof<Column>();
  columns = heap.alloc(bytes);
  memory.fill(columns, 0, bytes);
}

/** Says how to read the field at a place in each record; returns the address of what becomes known of it. */
export function setColumn(place: i32, sort: i32, undecided: i32): usize {
  const column = columnAt(place);
  column.sort = sort;
  column.undecided = undecided;
  column.batch = heap.alloc((batchRows + rowsPastBatch) << (sort == WORDS ? 2 : 3));
  if (sort == WORDS) {
    column.pending = heap.alloc((batchRows + rowsPastBatch) << 3);
    makeSlots(column);
  }
  return changetype<usize>(column);
}

/** Where the next `length` bytes go, after `held` bytes that were not consumed yet. */
export function reserve(held: i32, length: i32): usize {
  const needed = <usize>(held + length);
  if (needed > inputCapacity) {
    const capacity = max(needed, inputCapacity * 2);
    const grown = heap.alloc(capacity + padding);
    if (held > 0) memory.copy(grown, input + offset, held);
    if (input != 0) heap.free(input);
    input = grown;
    inputCapacity = capacity;
  } else if (offset > 0) memory.copy(input, input + offset, held);
  offset = 0;
  return input + held;
}

/** Rows in each column's batch. */
export function batchLength(): i32 {
  return <i32>batched;
}

/** The batch was taken. */
export function clearBatch(): void {
  batchRow += <i32>batched;
  batched = 0;
  for (let f = 0; f < fieldCount; f++) {
    const column = columnAt(f);
    column.encoded = 0;
    if (column.page != 0) clearPage(column);
  }
}

/** See `beginGathering`; the column's texts so far were emitted, and its batch is empty. */
export function gather(column: usize): void {
  beginGathering(changetype<Column>(column), batchRows + rowsPastBatch);
}

/** How many of the bytes given were read; the others are to be given again. */
export function consumed(): i32 {
  return <i32>offset;
}

/** Records so far, blank lines too. */
export function recordCount(): i32 {
  return records;
}

/** Data rows so far, without records held back. */
export function rows(): i32 {
  return max(row, 0) - heldCount();
}

/**
 * Reads on in the first `length` bytes of the input, field by field: only a field cut off at the end waits for more.
 * `final` says that there are no more bytes in the file.
 */
export function scan(length: i32, final: bool): i32 {
  const why = scanFields(length, final);
  // What the words stand in is about to change.
  for (let f = 0; f < fieldCount; f++) {
    const column = columnAt(f);
    if (column.sort == WORDS) encodeWords(column, f, row > 0 && f < field ? batched + 1 : batched, batchRow);
  }
  return why;
}

function scanFields(length: i32, final: bool): i32 {
  const limit = input + length;
  let position = input + offset;
  memory.fill(limit, 0, padding);
  while (true) {
    if (field == 0) {
      if (batched >= batchRows || (isPageFull() && batched > 0)) return stopAt(position, BATCH_FULL);
      if (afterCarriageReturn && position < limit) {
        afterCarriageReturn = false;
        if (<u32>load<u8>(position) == LINE_FEED) position++;
      }
      if (position >= limit) return stopAt(position, NEEDS_INPUT);
    } else if (position >= limit && !final) return stopAt(position, NEEDS_INPUT);

    const fieldStart = position;
    const column = field < fieldCount ? columnAt(field) : changetype<Column>(0);
    let end: usize = 0;
    if (field > 0 && row > 0 && field < fieldCount) {
      if (column.sort == NUMBERS) end = addPlainNumber(column, batched, position, delimiter);
      else if (column.sort == WORDS) end = keepPlainWord(column, position, limit);
    }
    if (end != 0) position = end;
    else {
      let start = position;
      let quoted = false;
      let escaped = false;
      if (position < limit && <u32>load<u8>(position) == QUOTE) {
        quoted = true;
        position = findQuote(position + 1, limit);
        while (position + 1 < limit && <u32>load<u8>(position + 1) == QUOTE) {
          escaped = true;
          position = findQuote(position + 2, limit);
        }
        if (position >= limit) return stopAt(fieldStart, final ? NEVER_CLOSED : NEEDS_INPUT);
        end = position++;
        if (position < limit && !endsField(load<u8>(position))) escaped = true;
        if (!escaped) start++;
      }
      if (position < limit && !endsField(load<u8>(position)))
        position = findFieldEnd(position, limit, delimiter);
      if (position >= limit) {
        position = limit;
        if (!final) return stopAt(fieldStart, NEEDS_INPUT);
      }
      if (!quoted || escaped) end = position;
      if (field == 0) {
        const isAlone = position == limit || <u32>load<u8>(position) != delimiter;
        const blank = isAlone && !quoted && isBlank(start, end);
        if (!blank) row++;
        if (blank || (isAlone && row > 0 && holdsFooter && mayHold())) {
          if (position - fieldStart > mostRecordBytes) return stopAt(fieldStart, TOO_LONG);
          if (!blank) holdRecord(start, end, quoted, escaped);
          records++;
          afterCarriageReturn = position < limit && <u32>load<u8>(position) == CARRIAGE_RETURN;
          if (++position > limit) return stopAt(limit, NEEDS_INPUT);
          continue;
        }
        if (heldCount() > 0) releaseHeld();
      }
      if (field < fieldCount) {
        if (row > 0 && column.sort != SKIPPED) {
          if (escaped) {
            // In place: the field is not read again. What follows its value must be no digit.
            end = start + unescape(start, start, end);
            store<u8>(end, 0);
          }
          addField(column, field, batched, start, end, quoted, row);
        }
      } else if (field >= mostFields || start < end) isWritten = true;
    }

    field++;
    recordBytes += position - fieldStart;
    if (recordBytes > mostRecordBytes) return stopAt(fieldStart, TOO_LONG);
    const terminator: u32 = position < limit ? <u32>load<u8>(position) : LINE_FEED;
    position++;
    if (terminator == delimiter) {
      recordBytes++;
      continue;
    }
    endRecord();
    afterCarriageReturn = terminator == CARRIAGE_RETURN;
    if (position > limit) return stopAt(limit, NEEDS_INPUT);
  }
}

/** Keeps the field at `start` where it is a word without quotes that ends before `limit`; returns its end, else 0. */
function keepPlainWord(column: Column, start: usize, limit: usize): usize {
  if (<u32>load<u8>(start) == QUOTE) return 0;
  const end = findFieldEnd(start, limit, delimiter);
  if (end >= limit) return 0;
  keepWord(column, batched, start, end, false);
  return end;
}

function stopAt(position: usize, why: i32): i32 {
  offset = position - input;
  return why;
}

function endRecord(): void {
  records++;
  if (row > 0) {
    if (field != fieldCount) endOddRecord();
    batched++;
  }
  field = 0;
  recordBytes = 0;
  isWritten = false;
}

function endOddRecord(): void {
  oddLength(row, field, isWritten ? 1 : 0);
  for (let f = field; f < fieldCount; f++) addMissing(columnAt(f), batched);
}

function holdRecord(start: usize, end: usize, quoted: bool, escaped: bool): void {
  if (!escaped) return hold(start, <i32>(end - start), quoted, row);
  hold(start, unescape(start, start, end), true, row);
}

/** Records of one field that were held back are rows: their other fields are missing. */
function releaseHeld(): void {
  const first = columnAt(0);
  for (let i = 0; i < heldCount(); i++) {
    const value = heldValue(i);
    oddLength(heldRow(i), 1, 0);
    if (first.sort != SKIPPED)
      addField(first, 0, batched, value, value + heldLength(i), heldQuoted(i), heldRow(i));
    for (let f = 1; f < fieldCount; f++) addMissing(columnAt(f), batched);
    batched++;
  }
  if (first.sort == WORDS) encodeWords(first, 0, batched, batchRow);
  forgetHeld();
}

function columnAt(place: i32): Column {
  return changetype<Column>(columns + <usize>place * offsetof<Column>());
}

function endsField(byte: u32): bool {
  return byte == delimiter || byte == LINE_FEED || byte == CARRIAGE_RETURN;
}

/** Whether a line is of blanks alone, as far as its first hundred bytes tell. */
function isBlank(start: usize, end: usize): bool {
  for (let i = start; i < min(end, start + 100); i++) {
    const byte: u32 = load<u8>(i);
    if (!((byte >= 0x09 && byte <= 0x0d) || byte == 0x20 || byte == 0xa0)) return false;
  }
  return true;
}

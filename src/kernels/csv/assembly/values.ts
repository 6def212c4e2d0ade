import { CARRIAGE_RETURN, LINE_FEED, SPACE } from './bytes';
import { Column, DATES, NUMBERS, SKIPPED, WORDS } from './column';
import { parseDatetime } from './dates';
import { oddNumber, slippedDate } from './host';
import { isDash, isMissing } from './missing';
import { isCode, isDecimal, parsePlain, value } from './numbers';
import { keepNoWord, keepWord, setWordDialect } from './words';

/** Values of up to so many bytes may be the words of a boolean column. */
const longestWord: usize = 5;

let mark: u32 = 0;
let quotedTokensAreMissing: bool = false;

/** How this file writes its values. */
export function setDialect(decimalMark: u32, quotedAreMissing: bool): void {
  mark = decimalMark;
  quotedTokensAreMissing = quotedAreMissing;
  setWordDialect(quotedAreMissing);
}

/** Reads the field at `start` where it is a plain number up to what ends a field; returns that place, else 0. */
export function addPlainNumber(column: Column, index: usize, start: usize, delimiter: u32): usize {
  const end = parsePlain(start, mark);
  if (end == 0) return 0;
  const terminator: u32 = load<u8>(end);
  if (terminator != delimiter && terminator != LINE_FEED && terminator != CARRIAGE_RETURN) return 0;
  keepNumber(column, index, start, end);
  return end;
}

/** Reads a field, given without its quotes, as the value of its column in row `row`, the `index`-th of the batch. */
export function addField(
  column: Column,
  id: i32,
  index: usize,
  start: usize,
  end: usize,
  quoted: bool,
  row: i32,
): void {
  const sort = column.sort;
  if (sort == WORDS) keepWord(column, index, start, end, quoted);
  else if (sort == NUMBERS) addNumber(column, id, index, start, end, quoted, row);
  else if (sort == DATES) addDate(column, id, index, start, end, row);
}

/** The row has no such field. */
export function addMissing(column: Column, index: usize): void {
  if (column.sort == WORDS) keepNoWord(column, index);
  else if (column.sort != SKIPPED) store<f64>(column.batch + (index << 3), NaN);
}

function addNumber(
  column: Column,
  id: i32,
  index: usize,
  start: usize,
  end: usize,
  quoted: bool,
  row: i32,
): void {
  let first = start;
  let last = end;
  while (first < last && <u32>load<u8>(first) == SPACE) first++;
  while (last > first && <u32>load<u8>(last - 1) == SPACE) last--;
  if (first < last && parsePlain(first, mark) == last) return keepNumber(column, index, start, end);
  let other: f64 = NaN;
  if (isDash(start, end)) column.dashes++;
  else if (isMissing(start, end)) {
    if (quoted && start != end && !quotedTokensAreMissing) column.dashes++;
  } else {
    other = oddNumber(id, start, end, row);
    if (isNaN(other)) column.slips++;
    else {
      column.values++;
      if (column.undecided) keepPair(column, start, end);
    }
  }
  store<f64>(column.batch + (index << 3), other);
}

function keepNumber(column: Column, index: usize, start: usize, end: usize): void {
  store<f64>(column.batch + (index << 3), value);
  column.values++;
  if (!column.undecided) return;
  if (isCode) column.codes = 1;
  else if (isDecimal) column.decimals = 1;
  if (column.pairCount < 3) keepPair(column, start, end);
}

function keepPair(column: Column, start: usize, end: usize): void {
  if (end - start > longestWord) column.pairCount = 3;
  if (column.pairCount > 2) return;
  let packed: u64 = 1;
  for (let i = start; i < end; i++) packed = (packed << 8) | load<u8>(i);
  if (packed == column.pairFirst || packed == column.pairSecond) return;
  if (column.pairCount == 0) column.pairFirst = packed;
  else if (column.pairCount == 1) column.pairSecond = packed;
  column.pairCount++;
}

function addDate(column: Column, id: i32, index: usize, start: usize, end: usize, row: i32): void {
  const date = parseDatetime(start, end);
  store<f64>(column.batch + (index << 3), date);
  if (!isNaN(date)) column.values++;
  else if (!isMissing(start, end) && !isDash(start, end)) {
    column.slips++;
    slippedDate(id, start, end, row);
  }
}

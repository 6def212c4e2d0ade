import { CARRIAGE_RETURN, LINE_FEED, asciiText } from './bytes.ts';
import { sampleRecords } from './sample-records.ts';
import { fieldText } from './field.ts';
import type { CsvRecord } from './tokenizer.ts';

/** More lines than this above a table are no title. */
const mostPreamble = 30;

interface RecordShape {
  readonly fields: number;
  readonly filled: number;
  readonly first: string;
  readonly onOneLine: boolean;
}

/** The lines above a table that belong to none: fewer fields than the rows below, all but one empty, or comments. */
export function countPreamble(text: Uint8Array, complete: boolean, delimiter: number): number {
  const shapes = sampleRecords(text, complete, delimiter, shapeOf);
  const width = usualWidth(shapes);
  if (width < 2) return 0;
  const limit = Math.min(mostPreamble, shapes.length - 2);
  let records = 0;
  while (records < limit && isPreamble(shapes[records]!, width)) records++;
  const header = shapes[records];
  if (records === 0 || header === undefined || header.fields < width - 1) return 0;
  if (shapes.slice(0, records).some(({ onOneLine }) => !onOneLine)) return 0;
  return linesOf(text, records);
}

/** The bytes that so many lines take, their ends included. */
export function lengthOfLines(text: Uint8Array, lines: number): number {
  let position = 0;
  for (let line = 0; line < lines && position < text.length; line++) position = nextLine(text, position);
  return position;
}

function shapeOf(record: CsvRecord): RecordShape {
  const { bytes, start, end, fields, starts, ends } = record;
  let filled = 0;
  for (let f = 0; f < Math.min(fields, starts.length); f++) if (starts[f]! < ends[f]!) filled++;
  const onOneLine = !bytes.subarray(start, end).includes(LINE_FEED);
  return { fields, filled, first: fieldText(record, 0), onOneLine };
}

/** The number of fields that most records have, 0 where fewer than half agree. */
function usualWidth(shapes: readonly RecordShape[]): number {
  const times = new Map<number, number>();
  for (const { fields } of shapes) times.set(fields, (times.get(fields) ?? 0) + 1);
  const [width, count] = [...times].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return count * 2 >= shapes.length ? width : 0;
}

function isPreamble({ fields, filled, first }: RecordShape, width: number): boolean {
  if (fields === width) return width > 2 && filled <= 1;
  if (first.startsWith('#')) return true;
  if (fields > width) return false;
  // Above two columns, one word alone may be the header of a file with row names.
  if (fields === 1) return width > 2 || /[\s:]/.test(first);
  return fields === 2 && width > 3;
}

/** The lines that hold the first `records` lines with something on them, blank ones among and after them counted. */
function linesOf(text: Uint8Array, records: number): number {
  let lines = 0;
  let filled = 0;
  for (let position = 0; position < text.length; lines++) {
    const end = nextLine(text, position);
    const isBlank = asciiText(text, position, Math.min(end, position + 100)).trim() === '';
    if (!isBlank && filled++ === records) break;
    position = end;
  }
  return lines;
}

function nextLine(text: Uint8Array, position: number): number {
  while (position < text.length && text[position] !== LINE_FEED && text[position] !== CARRIAGE_RETURN)
    position++;
  const isPair = text[position] === CARRIAGE_RETURN && text[position + 1] === LINE_FEED;
  return Math.min(position + (isPair ? 2 : 1), text.length);
}

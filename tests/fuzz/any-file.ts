import * as fc from 'fast-check';
import { type AnyColumn, anyColumn, anyTarget } from './any-column.ts';

/** How a table is written as text. */
interface Writing {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quotesAll: boolean;
  readonly header: boolean;
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly encoding: 'utf-8' | 'utf-8 with a mark' | 'utf-16le';
}

const writing: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(',', ',', ',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  quotesAll: fc.constantFrom(false, false, false, true),
  header: fc.constantFrom(true, true, true, true, true, false),
  above: fc.constantFrom([], [], [], [], ['Report of June'], ['# comment', '']),
  below: fc.constantFrom([], [], [], [], ['Source: till'], ['', 'Total']),
  encoding: fc.constantFrom('utf-8', 'utf-8', 'utf-8', 'utf-8 with a mark', 'utf-16le'),
});

/** A file as someone might bring it, and the rows that were meant. */
export interface AnyFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly columns: readonly AnyColumn[];
  readonly text: string;
}

const table = fc
  .oneof(
    { weight: 6, arbitrary: fc.integer({ min: 32, max: 70 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 31 }) },
  )
  .chain(rows =>
    fc.tuple(fc.array(anyColumn(rows), { minLength: 1, maxLength: 6 }), anyTarget(rows), fc.nat({ max: 3 })),
  )
  .map(([columns, target, fate]) => (fate === 0 && columns.length > 1 ? columns : [...columns, target]));

/** Tables in all usual and some unusual spellings; now and then one with bytes that do not belong there. */
export const anyFile: fc.Arbitrary<AnyFile> = fc
  .tuple(table, writing, fc.option(fc.uint8Array({ minLength: 1, maxLength: 40 }), { freq: 20, nil: null }))
  .map(([columns, how, damage]) => {
    const text = write(columns, how);
    return { columns, text, bytes: damaged(encode(text, how.encoding), damage) };
  });

function write(columns: readonly AnyColumn[], how: Writing): string {
  const field = (text: string) =>
    how.quotesAll || /["\r\n]|^\s|\s$/.test(text) || text.includes(how.delimiter)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const names = columns.map(({ name }) => field(name)).join(how.delimiter);
  const rows = columns[0]!.cells.map((_, r) =>
    columns.map(({ cells }) => field(cells[r]!)).join(how.delimiter),
  );
  return (
    [...how.above, ...(how.header ? [names] : []), ...rows, ...how.below].join(how.lineEnd) + how.lineEnd
  );
}

function encode(text: string, encoding: Writing['encoding']): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8 with a mark') return new TextEncoder().encode(`\uFEFF${text}`);
  const units = Uint16Array.from(`\uFEFF${text}`, (_, i) => `\uFEFF${text}`.charCodeAt(i));
  return new Uint8Array(units.buffer);
}

/** The bytes in the middle of the file, so that its beginning still says what it is. */
function damaged(bytes: Uint8Array<ArrayBuffer>, damage: Uint8Array | null): Uint8Array<ArrayBuffer> {
  if (damage === null) return bytes;
  const middle = bytes.length >> 1;
  return Uint8Array.from([...bytes.subarray(0, middle), ...damage, ...bytes.subarray(middle)]);
}

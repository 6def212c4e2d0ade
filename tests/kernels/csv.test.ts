import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type CsvOptions, readCsv } from '../../src/core/table/read-csv.ts';
import { loadCsvKernel } from '../../src/kernels/csv/load.ts';
import { binaryPath, compileKernel, kernelFamilies } from './compile.ts';

vi.setConfig({ testTimeout: 60_000 });

const kernel = (await loadCsvKernel())!;

/** What is read of these bytes, cut into pieces of `pieceLength`; or the message of the error. */
async function outcome(bytes: Uint8Array, options: CsvOptions, pieceLength: number) {
  async function* open() {
    for (let start = 0; start < bytes.length; start += pieceLength)
      yield bytes.subarray(start, start + pieceLength);
  }
  return readCsv(open, options).catch((error: Error) => error.message);
}

/** Both readings of the same text: by the kernel, and by the plain reader that it must equal. */
async function bothWays(text: string | Uint8Array, pieceLength: number, options: CsvOptions = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const compiled = await outcome(bytes, { ...options, kernel }, pieceLength);
  return { compiled, plain: await outcome(bytes, options, pieceLength) };
}

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
  fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 19n }), fc.nat(18)).map(([digits, fraction]) => {
    const text = String(digits).padStart(fraction + 1, '0');
    return `${text.slice(0, text.length - fraction)}.${text.slice(text.length - fraction)}`;
  }),
  fc.constantFrom(
    '0',
    '1',
    '-0',
    '+5',
    '007',
    '00.5',
    '.5',
    '5.',
    '1e5',
    ' 3 ',
    '1,5',
    '$1,234',
    '12 %',
    '-',
    '-.',
  ),
  fc.constantFrom('9007199254740993', '12345678901234567890', '1e400', '0x1f', '1.0000000000000002'),
);
const date = fc.oneof(
  fc.date({ noInvalidDate: true }).map(value => value.toISOString()),
  fc.constantFrom('2024-02-29', '2023-02-29', '2024-02-29 13:45', '2024-02-29T13:45:10.5+02:00', '2024-1-1'),
  fc.constantFrom(
    '2024-02-29T24:00',
    '2024-02-29T13:45+0200',
    '2024-02-29T13:45:1',
    '01/02/2024',
    '31.12.2024',
  ),
);
const word = fc.oneof(
  fc.constantFrom(
    'yes',
    'no',
    'a',
    'Zürich',
    '😀',
    'a word of more than sixteen bytes',
    '"',
    '""',
    '"x"y',
    'x"y',
  ),
  fc.constantFrom(
    '"a, b"',
    '"line\nbreak"',
    '"say ""yes"""',
    '""""',
    '"NA"',
    '"12"',
    '" 7 "',
    '\uFEFF',
    '\0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const missing = fc.constantFrom(
  '',
  '',
  'NA',
  'NaN',
  ' ',
  '?',
  'n/a',
  '#N/A N/A',
  '<NA>',
  'null',
  ' NA\t',
  'NA\t x',
);
const kindOfCell = fc.constantFrom(
  number,
  date,
  word,
  fc.constantFrom('yes', 'no'),
  fc.constantFrom('1', '0'),
);

/** Columns that mostly hold one sort of value, rows that mostly have as many fields as the header. */
const table = fc
  .tuple(fc.array(kindOfCell, { minLength: 1, maxLength: 5 }), fc.constantFrom(',', ';', '\t', '|'))
  .chain(([cells, delimiter]) => {
    const row = fc
      .tuple(...cells.map(cell => fc.oneof({ weight: 8, arbitrary: cell }, missing, word)))
      .chain(fields =>
        fc.oneof(
          { weight: 9, arbitrary: fc.constant(fields) },
          fc.constant([...fields, 'more']),
          fc.constant([fields[0]!]),
        ),
      )
      .map(fields => fields.join(delimiter));
    const line = fc.oneof({ weight: 12, arbitrary: row }, fc.constantFrom('', '  ', 'total'));
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    const header = fc
      .constantFrom('a', 'id', 'x"')
      .map(name => [name, ...cells.slice(1).map((_, c) => `c${c}`)].join(delimiter));
    return fc
      .tuple(header, fc.array(fc.tuple(line, lineEnd), { maxLength: 30 }), fc.boolean())
      .map(
        ([names, lines, ended]) =>
          `${names}\n${lines.map(([text, end]) => text + end).join('')}${ended ? '' : 'x'}`,
      );
  });

test('any table reads as the plain reader reads it, wherever its bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 400 }), async (text, pieceLength) => {
      const { compiled, plain } = await bothWays(text, pieceLength);
      expect(compiled).toEqual(plain);
    }),
    { numRuns: 1000 },
  );
});

test('any bytes do, also such as are no UTF-8', async () => {
  const bytes = fc
    .array(
      fc.oneof(fc.integer({ min: 0x80, max: 0xff }), fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x41, 0x20)),
      { maxLength: 200 },
    )
    .map(rest => Uint8Array.from([...new TextEncoder().encode('a,b\nx,1\ny,2\n'.repeat(60)), ...rest]));
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 900 }), async (content, pieceLength) => {
      const { compiled, plain } = await bothWays(content, pieceLength);
      expect(compiled).toEqual(plain);
    }),
    { numRuns: 500 },
  );
});

test('with a schema the columns are of its kinds, whatever they hold', async () => {
  const kinds = fc.constantFrom('number', 'integer', 'datetime', 'category', 'text', 'identifier');
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.array(kinds, { minLength: 3, maxLength: 3 }),
      fc.nat(300),
      async (text, [a, b, c], cut) => {
        const schema = [
          { name: 'a', kind: a! },
          { name: 'c0', kind: b! },
          { name: 'c2', kind: c! },
        ];
        const { compiled, plain } = await bothWays(text, cut + 1, { schema });
        expect(compiled).toEqual(plain);
      },
    ),
    { numRuns: 500 },
  );
});

test('decimals of up to 19 digits are exactly what Number() gives', async () => {
  const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 19n - 1n }), fc.nat(19));
  await fc.assert(
    fc.asyncProperty(fc.array(decimal, { minLength: 50, maxLength: 50 }), async decimals => {
      const texts = decimals.map(([digits, fraction]) => {
        const text = String(digits).padStart(fraction + 1, '0');
        return `${text.slice(0, text.length - fraction)}.${text.slice(text.length - fraction)}`;
      });
      const bytes = new TextEncoder().encode(`a,b\n${texts.map(text => `${text},1\n`).join('')}`);
      const read = await outcome(bytes, { kernel, schema: [{ name: 'a', kind: 'number' }] }, 1 << 20);
      expect(read).toMatchObject({ table: { columns: [{ values: Float64Array.from(texts, Number) }] } });
    }),
    { numRuns: 200 },
  );
});

test('dictionaries of many texts, long ones among them, keep the order of first appearance', async () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => {
    const place = (i * 7919) % 40_009;
    return `row ${place}${i % 1000 === 0 ? 'é'.repeat(place * 10) : ''},${i % 97 === 0 ? '' : i},"${i % 5}"`;
  });
  const { compiled, plain } = await bothWays(`name,n,q\n${rows.join('\n')}\n`, 1 << 16);
  expect(compiled).toEqual(plain);
});

test('five thousand columns and columns of words that come late read the same', async () => {
  const wide = Array.from({ length: 5000 }, (_, c) => `c${c}`).join(',');
  const rows = Array.from({ length: 150 }, (_, r) =>
    Array.from({ length: 5000 }, (_, c) => (r * c) % 7).join(','),
  );
  const { compiled, plain } = await bothWays([wide, ...rows].join('\n'), 1 << 16);
  expect(compiled).toEqual(plain);
});

test('what is refused is refused with the same words', async () => {
  const unclosed = `a,b\n${'1,2\n'.repeat(100_000)}3,"x\n${'1,2\n'.repeat(100)}`;
  const endless = `a,b\n${'1,2\n'.repeat(100_000)}"${'x'.repeat(9 * 1024 * 1024)}`;
  const long = `a,b\n${'1,2\n'.repeat(100_000)}${'x'.repeat(9 * 1024 * 1024)}\n`;
  for (const text of [unclosed, endless, long, 'a,b\n', 'a,b\n\n \n']) {
    const { compiled, plain } = await bothWays(text, 1 << 16);
    expect(compiled).toEqual(plain);
    expect(compiled).toBeTypeOf('string');
  }
});

test.each(kernelFamilies)('what is committed of %s is what its source compiles to', async family => {
  expect(await compileKernel(family)).toBe(readFileSync(binaryPath(family), 'utf8'));
});

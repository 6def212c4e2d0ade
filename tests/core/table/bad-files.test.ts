import { expect, test } from 'vitest';
import { readText } from './csv-text.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const wide = (columns: number) => Array.from({ length: columns }, (_, i) => `c${i}`).join(',');

test.each([
  ['empty', '', 'The file is empty.'],
  ['blank lines alone', '\n\n  \n', 'The file is empty.'],
  ['a header alone', 'age,city\n', 'has a header ("age", "city") but no rows'],
  ['one column', 'age\n36\n41\n', 'only one column ("age")'],
  ['a PNG image renamed .csv', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'is a PNG image'],
  ['a JPEG image renamed .csv', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'is a JPEG image'],
  ['an Excel workbook', bytes(0x50, 0x4b, 3, 4, 20, 0), 'an Excel workbook'],
  ['UTF-16', bytes(0xff, 0xfe, 0x61, 0, 0x2c, 0), 'is text in UTF-16'],
  ['zero bytes', 'a,b\n1,\0\n', 'is not text: byte 7 is zero'],
  ['no UTF-8', bytes(...Array.from({ length: 200 }, (_, i) => 0x80 + (i % 100))), 'is not text in UTF-8'],
  ['10,000 columns', `${wide(10_000)}\n`, 'has 10000 columns; Terrarium reads at most 5000'],
  [
    'a quote that is never closed',
    'a,b\n1,"x\n2,y\n',
    'Record 2 of the file has a quotation mark that is never closed',
  ],
])('%s', async (_, content, message) => {
  await expect(readText(content)).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringContaining(message) as string,
  });
});

test('5,000 columns are read', async () => {
  const { table } = await readText(
    `${wide(5000)}\n${Array.from({ length: 5000 }, (_, i) => i % 9).join(',')}\n`,
  );
  expect(table.columns).toHaveLength(5000);
});

test.each([
  ['without a delimiter', 'x'],
  ['of delimiters', ','],
  ['after an open quote', '"'],
])('a single line of 50 MB %s is refused', async (_, character) => {
  const line = new Uint8Array(50e6).fill(0x78);
  line.fill(character.charCodeAt(0), 0, character === '"' ? 1 : line.length);
  await expect(readText(line, {}, 65_536)).rejects.toMatchObject({ name: 'InputError' });
});

import { expect, test } from 'vitest';
import { type Encoding, detectEncoding, toUtf8 } from '../../../src/core/table/encoding.ts';

const text = 'Größe;Preis €\n1,5;"ä"\n';

function utf16(content: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(content, (_, i) => content.charCodeAt(i))];
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  units.forEach((unit, i) => view.setUint16(i * 2, unit, littleEndian));
  return bytes;
}

/** In Windows-1252 the euro sign is 0x80; Latin-1 has none. */
const latin = (content: string) =>
  Uint8Array.from(content, character => (character === '€' ? 0x80 : character.charCodeAt(0)));

const files: readonly [string, Uint8Array, Encoding][] = [
  ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
  ['ASCII', new TextEncoder().encode('a,b\n1,2\n'), 'utf-8'],
  ['UTF-16 with a mark, little end first', utf16(text, true, true), 'utf-16le'],
  ['UTF-16 with a mark, big end first', utf16(text, false, true), 'utf-16be'],
  ['UTF-16 without a mark, little end first', utf16('name,age\nAda,36\n', true, false), 'utf-16le'],
  ['UTF-16 without a mark, big end first', utf16('name,age\nAda,36\n', false, false), 'utf-16be'],
  ['Windows-1252', latin(text), 'windows-1252'],
];

test.each(files)('%s is told', (_, bytes, encoding) => {
  expect(detectEncoding(bytes)).toBe(encoding);
});

test('a character that the sample cuts in two is no sign of another encoding', () => {
  const bytes = new TextEncoder().encode('name\nZoë');
  expect(detectEncoding(bytes.subarray(0, -1))).toBe('utf-8');
});

test('UTF-8 with a damaged byte stays UTF-8', () => {
  const bytes = new TextEncoder().encode('Zürich,Genève,x\n');
  bytes[bytes.length - 2] = 0xff;
  expect(detectEncoding(bytes)).toBe('utf-8');
});

test.each(files.slice(2))('%s is decoded wherever it is cut', async (_, bytes, encoding) => {
  for (let length = 1; length < 5; length++) {
    const parts: Uint8Array[] = [];
    for await (const part of toUtf8(pieces(bytes, length), encoding)) parts.push(part);
    const decoded = parts.map(part => Array.from(part)).flat();
    expect(new TextDecoder().decode(Uint8Array.from(decoded))).toBe(
      encoding === 'windows-1252' || bytes[0]! >= 0xfe ? text : 'name,age\nAda,36\n',
    );
  }
});

async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
}

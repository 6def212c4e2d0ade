import { expect, test } from 'vitest';
import { columnAppender, lineEndOf } from '../../../src/core/table/append-columns.ts';
import { readRecords } from '../../../src/core/table/records.ts';

const encoder = new TextEncoder();

/** The file with one column `n` added, that says the number of the row. */
async function appended(text: string, { header = true, delimiter = ',' } = {}): Promise<string> {
  const written: Uint8Array[] = [];
  const dialect = { start: 0, delimiter: delimiter.charCodeAt(0), mark: 0x2e, header, quotesAll: false };
  const append = columnAppender(
    { dialect, lineEnd: '\n', fileNames: ['a', 'b'] },
    { names: ['n'], cells: row => [`row ${row}`] },
    bytes => written.push(bytes.slice()),
  );
  await readRecords(bytesOf(text), { ...dialect, rowNames: false, preambleLines: 0 }, append);
  return new TextDecoder().decode(Buffer.concat(written));
}

async function* bytesOf(text: string) {
  yield encoder.encode(text);
}

test('every record keeps its own text and gets a cell', async () => {
  expect(await appended('a,b\n 1 ,"x"\n007,"say ""no"""')).toBe(
    'a,b,n\n 1 ,"x",row 0\n007,"say ""no""",row 1\n',
  );
});

test('a record over two lines is one row', async () => {
  expect(await appended('a,b\n1,"x\ny"\n2,z\n')).toBe('a,b,n\n1,"x\ny",row 0\n2,z,row 1\n');
});

test('a short record is filled, so that the cell stands under its name', async () => {
  expect(await appended('a,b\n1\n2,y\n')).toBe('a,b,n\n1,,row 0\n2,y,row 1\n');
});

test('a record too long is cut to the width of the header', async () => {
  expect(await appended('a,b\n1,"x","extra"\n2,y,\n3,"q""q",z\n')).toBe(
    'a,b,n\n1,"x",row 0\n2,y,row 1\n3,"q""q",row 2\n',
  );
});

test('blank lines are no rows', async () => {
  expect(await appended('a,b\n\n1,x\n  \n2,y\n\n')).toBe('a,b,n\n1,x,row 0\n2,y,row 1\n');
});

test('the delimiter of the file is kept', async () => {
  expect(await appended('a;b\n1,5;x\n', { delimiter: ';' })).toBe('a;b;n\n1,5;x;row 0\n');
});

test('a file without a header gets one', async () => {
  expect(await appended('1,x\n2,y\n', { header: false })).toBe('a,b,n\n1,x,row 0\n2,y,row 1\n');
});

test.each([
  ['a,b\r\n1,2\r\n', '\r\n'],
  ['a,b\n1,2\r\n', '\n'],
  ['a,b\r1,2\r', '\r'],
  ['a,b', '\n'],
])('the lines of %j end in %j', (text, lineEnd) => {
  expect(lineEndOf(encoder.encode(text))).toBe(lineEnd);
});

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createRandom } from '../../../src/core/random.ts';

const contracts = ['Month-to-month', 'One year', 'Two year'];
const words =
  'asked about the bill, moved house, called twice, "wants to leave", is happy, needs a router, pays late, no answer'.split(
    ', ',
  );

const two = (value: number) => String(value).padStart(2, '0');

/** Rows come in blocks of so many. */
const blockRows = 1000;

async function writeRows(
  path: string,
  bytes: number,
  header: string,
  rowText: (row: number) => string,
): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  for (let row = 0, written = 0; written < bytes; row += blockRows) {
    const block = Array.from({ length: blockRows }, (_, i) => `${rowText(row + i)}\n`).join('');
    written += Buffer.byteLength(block);
    if (!file.write(block)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** Writes about so many bytes of numbers, categories, dates and quoted text under a header; 1 % of values are missing. */
export function writeMixedTable(path: string, bytes: number): Promise<void> {
  const random = createRandom(1);
  const below = (end: number) => Math.floor(random() * end);
  const mostly = (text: string) => (random() < 0.01 ? '' : text);
  const comment = () =>
    Array.from({ length: 3 }, () => words[below(words.length)]!.replaceAll('"', '""')).join(', ');
  const header = 'customer_id,tenure,monthly_charges,score,contract,city,churn,signed_up,comment';
  return writeRows(path, bytes, header, row =>
    [
      `C-${String(row).padStart(7, '0')}`,
      mostly(String(below(72))),
      mostly((random() * 120).toFixed(2)),
      mostly(String(random())),
      mostly(contracts[below(3)]!),
      mostly(`Zürich ${below(5000)}`),
      mostly(random() < 0.3 ? 'Yes' : 'No'),
      mostly(`20${two(10 + below(15))}-${two(1 + below(12))}-${two(1 + below(28))}`),
      mostly(`"${comment()}"`),
    ].join(','),
  );
}

/** Writes a table whose values are short in a file and long in memory. */
export function writeHardTable(
  path: string,
  bytes: number,
  sort: 'digits' | 'identifiers' | 'texts',
): Promise<void> {
  const random = createRandom(1);
  const digit = () => Math.floor(random() * 10);
  const rowText = {
    digits: () => Array.from({ length: 10 }, digit).join(','),
    identifiers: (row: number) => `u${row.toString(36)},v${row.toString(36)}`,
    texts: (row: number) => `${row} is the number of this row,${digit()}`,
  };
  const header = { digits: 'abcdefghij'.split('').join(','), identifiers: 'a,b', texts: 'a,b' };
  return writeRows(path, bytes, header[sort], rowText[sort]);
}

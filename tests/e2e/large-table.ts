import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createRandom } from '../../src/core/random.ts';

const contracts = ['Month-to-month', 'One year', 'Two year'];

/** Writes a table of numbers, categories, an identifier and a yes-or-no target, of about so many bytes. */
export async function writeLargeTable(path: string, bytes: number): Promise<void> {
  const random = createRandom(1);
  const below = (end: number) => Math.floor(random() * end);
  const file = createWriteStream(path);
  file.write('customer,tenure,charges,score,contract,city,churn\n');
  for (let row = 0, written = 0; written < bytes; ) {
    let block = '';
    for (let i = 0; i < 1000; i++, row++)
      block += `C-${1e7 + row},${below(72)},${(random() * 120).toFixed(2)},${random()},${contracts[below(3)]},City ${below(5000)},${random() < 0.3 ? 'Yes' : 'No'}\n`;
    written += block.length;
    if (!file.write(block)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** Speed and memory of reading a 100 MB table of mixed columns: MB/s, and the peak of memory as a multiple of the file. */
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCsv } from '../../src/core/table/read-csv.ts';
import { createRandom } from '../../src/core/random.ts';

const megabyte = 1e6;
const path = join(tmpdir(), 'terrarium-import-100mb.csv');

async function writeMixedTable(bytes: number): Promise<void> {
  const random = createRandom(1);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)]!;
  const file = createWriteStream(path);
  file.write('customer_id,tenure,monthly_charges,score,contract,city,churn,signed_up,comment\n');
  for (let row = 0, written = 0; written < bytes; ) {
    let block = '';
    for (let i = 0; i < 1000; i++, row++) {
      const charge = random() < 0.02 ? 'NA' : (random() * 120).toFixed(2);
      const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
      const contract = pick(['Month-to-month', 'One year', 'Two year']);
      const comment = pick(['"fine, thank you"', '', 'called ""twice""', '"said ""no"" again"']);
      block += `C-${String(row).padStart(7, '0')},${Math.floor(random() * 72)},${charge},${random()},${contract},Zürich ${Math.floor(random() * 5000)},${pick(['Yes', 'No'])},2024-0${1 + Math.floor(random() * 9)}-${day},${comment}\n`;
    }
    written += block.length;
    if (!file.write(block)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

async function main(): Promise<void> {
  if (!existsSync(path)) await writeMixedTable(100 * megabyte);
  const size = statSync(path).size;
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  async function* open() {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      watch();
      yield chunk as Uint8Array;
    }
  }
  const start = performance.now();
  const { table, problemCount } = await readCsv(open);
  const seconds = (performance.now() - start) / 1000;
  watch();
  console.log(`${(size / megabyte).toFixed(0)} MB, ${table.rows} rows, ${problemCount} problems`);
  console.log(table.columns.map(({ name, kind }) => `${name}: ${kind}`).join(', '));
  console.log(`${(size / megabyte / seconds).toFixed(0)} MB/s in two passes, kinds from all rows`);
  console.log(`peak memory ${((peak - before) / size).toFixed(2)} × the file`);
}

await main();

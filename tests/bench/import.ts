/** Speed and memory of reading a 100 MB table of mixed columns: MB/s, and the peak of memory as a multiple of the file. */
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { profileTable } from '../../src/core/explore/profile-table.ts';
import { assessQuality } from '../../src/core/quality/assess.ts';
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
  const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const seconds = (performance.now() - start) / 1000;
    const cpuSeconds = process.cpuUsage(cpu).user / 1e6;
    watch();
    console.log(
      `${what}: ${seconds.toFixed(2)} s (${(size / megabyte / seconds).toFixed(0)} MB/s), ${cpuSeconds.toFixed(2)} s of CPU, ` +
        `peak memory so far ${((peak - before) / size).toFixed(2)} × the file`,
    );
    return result;
  };

  const { table, problemCount } = await timed('reading, kinds from all rows', () =>
    readCsv(open, { byteLength: size }),
  );
  const profile = await timed('profile', () => profileTable(table));
  await timed('quality', () => assessQuality(table, profile));
  await timed('yardstick: the same bytes through TextDecoder alone', async () => {
    const decoder = new TextDecoder();
    for await (const chunk of open()) decoder.decode(chunk, { stream: true });
  });
  console.log(`${(size / megabyte).toFixed(0)} MB, ${table.rows} rows, ${problemCount} problems`);
  console.log(table.columns.map(({ name, kind }) => `${name}: ${kind}`).join(', '));
}

await main();

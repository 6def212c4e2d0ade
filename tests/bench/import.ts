/**
 * Reading a 100 MB table of mixed columns, kinds told from all rows: ours in Node against pandas' read_csv (C engine),
 * each in a process of its own, in turn. The first reading of a process is cold, the second warm.
 * Then what an import does next, profile and quality, and the peak of memory for tables that are hard on it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { profileTable } from '../../src/core/explore/profile-table.ts';
import { assessQuality } from '../../src/core/quality/assess.ts';
import type { Table } from '../../src/core/table/column.ts';
import { readCsv } from '../../src/core/table/read-csv.ts';
import { loadCsvKernel } from '../../src/kernels/csv/load.ts';
import { writeHardTable, writeMixedTable } from './tables/mixed-table.ts';

const megabyte = 1e6;
const size = 100 * megabyte;
const rounds = 5;
const hardTables = ['digits', 'identifiers', 'texts'] as const;

const rival = `
import json, resource, sys, time
try:
    import pandas
except ImportError:
    sys.exit(3)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
seconds = []
for _ in range(2):
    begun = time.perf_counter()
    table = pandas.read_csv(sys.argv[1])
    seconds.append(time.perf_counter() - begun)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss if len(seconds) == 1 else peak
print(json.dumps({"seconds": seconds, "peakBytes": (peak - before) * 1024}))
`;

interface Reading {
  /** Cold, then warm. */
  readonly seconds: readonly number[];
  /** How far the process grew over the first reading. */
  readonly peakBytes: number;
  /** What comes after reading; of ours alone. */
  readonly after?: Readonly<Record<string, number>>;
}

/** A file's bytes in two buffers in turn, one being filled while the other is read. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await openFile(path);
  const buffers = [new Uint8Array(1 << 20), new Uint8Array(1 << 20)];
  const fill = (place: number) => file.read(buffers[place]!);
  try {
    for (let place = 0, filling = fill(place); ; ) {
      const { bytesRead, buffer } = await filling;
      if (bytesRead === 0) return;
      place = 1 - place;
      filling = fill(place);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function readHere(path: string): Promise<Table> {
  return (await readCsv(() => bytesOf(path), { kernel: await loadCsvKernel() })).table;
}

async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly seconds: number }> {
  const begun = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - begun) / 1000 };
}

/** In the process of its own: prints a Reading. */
async function measureReading(path: string): Promise<void> {
  const before = process.memoryUsage().rss;
  const cold = await timed(() => readHere(path));
  const peakBytes = process.resourceUsage().maxRSS * 1024 - before;
  const warm = await timed(() => readHere(path));
  const profile = await timed(() => profileTable(warm.result));
  const quality = await timed(() => assessQuality(warm.result, profile.result));
  const after = { profile: profile.seconds, quality: quality.seconds };
  console.log(JSON.stringify({ seconds: [cold.seconds, warm.seconds], peakBytes, after } satisfies Reading));
}

function ours(path: string): Reading {
  const { stdout, stderr, status } = spawnSync('npx', ['tsx', import.meta.filename, '--read', path], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Reading;
}

/** The same in pandas; null where it is not installed. */
function theirs(path: string): Reading | null {
  const { stdout, status } = spawnSync('/usr/bin/python3', ['-c', rival, path], { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as Reading) : null;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const secondsOf = (readings: readonly Reading[], pass: number) =>
  median(readings.map(({ seconds }) => seconds[pass]!));
const told = (name: string, seconds: number) =>
  `${name} ${seconds.toFixed(2)} s (${(size / megabyte / seconds).toFixed(0)} MB/s)`;
const growth = (readings: readonly Reading[]) =>
  (Math.max(...readings.map(({ peakBytes }) => peakBytes)) / size).toFixed(2);

async function main(): Promise<void> {
  const path = join(tmpdir(), 'terrarium-mixed-100mb.csv');
  if (!existsSync(path)) await writeMixedTable(path, size);
  const pairs = Array.from({ length: rounds }, () => ({ own: ours(path), pandas: theirs(path) }));
  const own = pairs.map(pair => pair.own);
  const pandas = pairs.flatMap(pair => pair.pandas ?? []);
  for (const [pass, name] of ['cold', 'warm'].entries()) {
    const mine = secondsOf(own, pass);
    const other = pandas.length === 0 ? null : secondsOf(pandas, pass);
    const rest =
      other === null
        ? 'no pandas here'
        : `${told('pandas', other)}, ours / theirs ${(mine / other).toFixed(2)}`;
    console.log(`${name}: ${told('ours', mine)}, ${rest}`);
  }
  const both = pandas.length === 0 ? '' : `, pandas ${growth(pandas)} ×`;
  console.log(`peak memory over the first reading: ours ${growth(own)} × the file${both}`);
  for (const step of ['profile', 'quality'])
    console.log(`then ${step}: ${median(own.map(({ after }) => after![step]!)).toFixed(2)} s`);
  for (const sort of hardTables) {
    const hard = join(tmpdir(), `terrarium-${sort}-100mb.csv`);
    if (!existsSync(hard)) await writeHardTable(hard, size, sort);
    const reading = ours(hard);
    console.log(`${sort}: ${told('ours', reading.seconds[0]!)}, peak memory ${growth([reading])} × the file`);
  }
}

const [mode, path] = process.argv.slice(2);
if (mode === '--read') await measureReading(path!);
else await main();

/**
 * The whole quality report of 1 million rows × 20 columns against pandas' describe, nunique, duplicated, isna and corr
 * on the same table, alternated in one run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import type { Problem } from '../../src/core/pipeline/problem.ts';
import { reportQuality } from '../../src/core/quality/quality-report.ts';
import { defaultThresholds } from '../../src/core/quality/thresholds.ts';
import { createRandom } from '../../src/core/random.ts';
import type { Column, Table } from '../../src/core/table/column.ts';
import { isNumeric } from '../../src/core/table/column.ts';

const rows = Number(process.env['ROWS'] ?? 1_000_000);
const repetitions = 5;
const missingShare = 0.01;
const words = Array.from({ length: 12 }, (_, i) => `category ${i}`);

/** Ten measured numbers, five counts, four categories and a two-class target; 1 % missing in every second column. */
function makeTable(): Table {
  const random = createRandom(1);
  const bell = () => random() + random() + random() + random() - 2;
  const lacks = (index: number) => index % 2 === 1 && random() < missingShare;
  const columns = Array.from({ length: 20 }, (_, index): Column => {
    const name = `c${index}`;
    if (index < 15) {
      const count = index >= 10;
      const draw = () => (count ? Math.floor(random() * 1000) : 50 + 10 * bell());
      const values = Float64Array.from({ length: rows }, () => (lacks(index) ? NaN : draw()));
      return { name, kind: count ? 'integer' : 'number', values };
    }
    const dictionary = index === 19 ? ['no', 'yes'] : words;
    const codes = Int32Array.from({ length: rows }, () =>
      index < 19 && lacks(index) ? -1 : Math.floor(random() ** 2 * dictionary.length),
    );
    return { name, kind: 'category', codes, dictionary };
  });
  return { rows, columns };
}

const rival = `
import json, sys, time
try:
    import numpy, pandas
except ImportError:
    sys.exit(3)
folder, columns = sys.argv[1], json.loads(sys.argv[2])
frame = {}
for name, words in columns.items():
    if words is None:
        frame[name] = numpy.fromfile(f"{folder}/{name}", dtype="float64")
    else:
        codes = numpy.fromfile(f"{folder}/{name}", dtype="int32")
        frame[name] = numpy.array(words + [numpy.nan], dtype=object)[codes]
frame = pandas.DataFrame(frame)
print("ready", pandas.__version__, flush=True)
for _ in sys.stdin:
    begun = time.perf_counter()
    frame.describe(include="all")
    frame.nunique()
    frame.duplicated()
    frame.isna().sum()
    frame.corr(numeric_only=True)
    print(time.perf_counter() - begun, flush=True)
`;

interface Rival {
  /** Seconds of one measurement. */
  measure(): Promise<number>;
  stop(): void;
}

/** pandas with the same table in memory, text columns as read_csv gives them; null where it is not installed. */
async function startRival(table: Table): Promise<Rival | null> {
  const folder = mkdtempSync(join(tmpdir(), 'terrarium-quality-'));
  const dictionaries: Record<string, readonly string[] | null> = {};
  for (const column of table.columns) {
    writeFileSync(join(folder, column.name), isNumeric(column) ? column.values : column.codes);
    dictionaries[column.name] = isNumeric(column) ? null : column.dictionary;
  }
  const python = spawn('/usr/bin/python3', ['-c', rival, folder, JSON.stringify(dictionaries)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const first = await Promise.race([
    lines.next(),
    once(python, 'error').then(() => ({ done: true as const })),
  ]);
  rmSync(folder, { recursive: true });
  if (first.done) return null;
  console.log(`pandas ${first.value.slice('ready '.length)}`);
  return {
    measure: async () => {
      python.stdin.write('go\n');
      return Number((await lines.next()).value);
    },
    stop: () => python.stdin.end(),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

async function compare(
  table: Table,
  problem: Problem | null,
  name: string,
  rivals: Rival | null,
): Promise<void> {
  const own: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < repetitions; i++) {
    const begun = performance.now();
    reportQuality(table, { problem, thresholds: defaultThresholds });
    own.push((performance.now() - begun) / 1000);
    if (rivals) theirs.push(await rivals.measure());
  }
  const beside = rivals
    ? `pandas ${median(theirs).toFixed(2)} s, ours / theirs ${(median(own) / median(theirs)).toFixed(2)}`
    : 'pandas is not installed here';
  console.log(`  ${name.padEnd(32)} ours ${median(own).toFixed(2)} s, ${beside}`);
}

const table = makeTable();
const target: Problem = { task: 'classification', target: 'c19', positive: 'yes', metric: 'roc_auc' };
console.log(
  `profile and all checks, ${rows} × ${table.columns.length}, median of ${repetitions}, alternated`,
);
const rivals = await startRival(table);
await compare(table, null, 'before a target is chosen', rivals);
await compare(table, target, 'with a target', rivals);
rivals?.stop();

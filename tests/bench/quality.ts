/**
 * The whole quality report of 1 million rows × 20 columns against pandas' describe, nunique, duplicated, isna and corr
 * on the same table, alternated in one run.
 */
import { performance } from 'node:perf_hooks';
import type { Problem } from '../../src/core/pipeline/problem.ts';
import { reportQuality } from '../../src/core/quality/quality-report.ts';
import { defaultThresholds } from '../../src/core/quality/thresholds.ts';
import { createRandom } from '../../src/core/random.ts';
import type { Column, Table } from '../../src/core/table/column.ts';
import { startRivalWith } from './side-by-side/pandas-frame.ts';
import type { Rival } from './side-by-side/rival.ts';
import { median } from './side-by-side/statistics.ts';

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

const program = {
  imports: '',
  missing: 'numpy.nan',
  body: `
print(f"pandas {pandas.__version__}", flush=True)
for _ in sys.stdin:
    begun = time.perf_counter()
    frame.describe(include="all")
    frame.nunique()
    frame.duplicated()
    frame.isna().sum()
    frame.corr(numeric_only=True)
    print(time.perf_counter() - begun, flush=True)
`,
} as const;

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
    if (rivals) theirs.push(await rivals.ask<number>('go'));
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
const rivals = await startRivalWith(table, program);
if (rivals) console.log(rivals.greeting);
await compare(table, null, 'before a target is chosen', rivals);
await compare(table, target, 'with a target', rivals);
rivals?.stop();

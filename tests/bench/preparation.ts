/**
 * The usual preparation (median, standard units, one-hot) fitted and applied, against scikit-learn's ColumnTransformer on
 * the same table, in turn, median of the pairs; both sides make a dense matrix of the same features. ROWS and PAIRS may be set.
 */
import { performance } from 'node:perf_hooks';
import { defaultPlan } from '../../src/core/preprocessing/default-plan.ts';
import { fitPreparation } from '../../src/core/preprocessing/fit-preparation.ts';
import { transform } from '../../src/core/preprocessing/transform.ts';
import { createRandom } from '../../src/core/random.ts';
import type { Column, Table } from '../../src/core/table/column.ts';
import { startRivalWith } from './side-by-side/pandas-frame.ts';
import { ratioOf, secondsOf } from './side-by-side/statistics.ts';

const rows = Number(process.env['ROWS'] ?? 300_000);
const pairs = Number(process.env['PAIRS'] ?? 7);
const words = Array.from({ length: 12 }, (_, i) => `category ${i}`);

/** Fourteen numbers and six categories, 1 % missing in every second column. */
function makeTable(): Table {
  const random = createRandom(1);
  const columns = Array.from({ length: 20 }, (_, index): Column => {
    const name = `c${index}`;
    const lacks = () => index % 2 === 1 && random() < 0.01;
    if (index < 14) {
      const values = Float64Array.from({ length: rows }, () => (lacks() ? NaN : 50 + 10 * random()));
      return { name, kind: 'number', values };
    }
    const codes = Int32Array.from({ length: rows }, () => (lacks() ? -1 : Math.floor(random() * 12)));
    return { name, kind: 'category', codes, dictionary: words };
  });
  return { rows, columns };
}

const program = {
  imports: `
import sklearn
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
`,
  missing: 'None',
  body: `
print(f"scikit-learn {sklearn.__version__}", flush=True)
for _ in sys.stdin:
    numbers = [name for name, words in columns.items() if words is None]
    categories = [name for name, words in columns.items() if words is not None]
    preparation = ColumnTransformer([
        ("numbers", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numbers),
        ("categories", make_pipeline(
            SimpleImputer(missing_values=None, strategy="constant", fill_value="missing"),
            OneHotEncoder(handle_unknown="ignore", sparse_output=False),
        ), categories),
    ])
    begun = time.perf_counter()
    preparation.fit(frame)
    between = time.perf_counter()
    made = preparation.transform(frame)
    print(json.dumps({"fit": between - begun, "transform": time.perf_counter() - between, "features": made.shape[1]}), flush=True)
`,
} as const;

interface Measured {
  readonly fit: number;
  readonly transform: number;
  readonly features: number;
}

function measure(table: Table): Measured {
  const plan = defaultPlan(table.columns);
  const begun = performance.now();
  const preparation = fitPreparation(plan, table, { seed: 0, target: null });
  const between = performance.now();
  const { columns: features } = transform(preparation, table);
  return { fit: (between - begun) / 1000, transform: (performance.now() - between) / 1000, features };
}

const table = makeTable();
const rival = await startRivalWith(table, program);
console.log(
  `the usual preparation, ${rows} × ${table.columns.length}, ${rival?.greeting ?? 'no rival'}, ${pairs} pairs`,
);
const own: Measured[] = [];
const theirs: Measured[] = [];
for (let pair = 0; pair < pairs; pair++) {
  own.push(measure(table));
  if (rival) theirs.push(await rival.ask<Measured>('go'));
}
rival?.stop();
for (const part of ['fit', 'transform'] as const) {
  const [ours, others] = [own, theirs].map(side => side.map(one => one[part])) as [number[], number[]];
  const beside = rival ? `, scikit-learn ${secondsOf(others)}, ratio ${ratioOf(ours, others)}` : '';
  console.log(`  ${part.padEnd(10)} ours ${secondsOf(ours)}${beside}`);
}
const made = new Set([...own, ...theirs].map(({ features }) => features));
if (made.size > 1) throw new Error(`the two sides made ${[...made].join(' and ')} features`);

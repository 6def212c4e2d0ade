/**
 * The usual preparation (median, standard units, one-hot) fitted and applied, against scikit-learn's ColumnTransformer on
 * the same table, in turn, median of the pairs; both sides make a dense matrix of the same features. ROWS and PAIRS may be set;
 * `--browser` runs ours in Chromium.
 */
import {
  type PreparationContender,
  type PreparationOutcome,
  tableToPrepare,
} from './contenders/preparation.ts';
import { alternate } from './side-by-side/alternate.ts';
import { startRivalWith } from './side-by-side/pandas-frame.ts';
import { placeOurs } from './side-by-side/place.ts';
import { tellTimes } from './side-by-side/tell.ts';

const rows = Number(process.env['ROWS'] ?? 300_000);
const pairs = Number(process.env['PAIRS'] ?? 7);

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

const { name: where, ours, stop } = await placeOurs<PreparationContender>('preparation');
const table = tableToPrepare(rows);
const rival = await startRivalWith(table, program);
console.log(
  `the usual preparation, ${rows} × ${table.columns.length}, ours in ${where}, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`,
);
await ours.prepare(rows);
const { own, others } = await alternate(
  pairs,
  () => ours.measure(),
  async () => (rival === null ? null : rival.ask<PreparationOutcome>('go')),
);
rival?.stop();
await stop();
tellTimes('ours', ['fit', 'transform'], own);
tellTimes('scikit-learn', ['fit', 'transform'], others[0]!, own);
const made = new Set([...own, ...others[0]!].map(({ features }) => features));
if (made.size > 1) throw new Error(`the two sides made ${[...made].join(' and ')} features`);

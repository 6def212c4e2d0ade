/**
 * Gradient boosting, 100 trees of 31 leaves, against scikit-learn's HistGradientBoosting and XGBoost's hist on the same
 * rows: fit and batch scoring in turn, median of the pairs; log loss on as many rows that none has seen. ROWS and PAIRS
 * may be set; `--browser` runs ours in Chromium, `--alone` leaves the others out.
 */
import { availableParallelism } from 'node:os';
import type { BoostingContender, BoostingOutcome } from './contenders/boosting.ts';
import { numbersPair } from './contenders/numbers.ts';
import { alternate } from './side-by-side/alternate.ts';
import { placeOurs } from './side-by-side/place.ts';
import { startRivalOn } from './side-by-side/rival-numbers.ts';
import { median } from './side-by-side/statistics.ts';
import { tellBelow, tellTimes } from './side-by-side/tell.ts';
import type { NumbersShape } from './tables/classified-numbers.ts';

const pairs = Number(process.env['PAIRS'] ?? 7);
const rowsOfSmall = Number(process.env['ROWS'] ?? 100_000);
const tables: readonly (NumbersShape & { readonly name: string })[] = [
  { name: 'two classes', rows: rowsOfSmall, columns: 20, classes: 2 },
  {
    name: 'five classes, 5 % missing, 5 columns of categories',
    rows: rowsOfSmall,
    columns: 20,
    classes: 5,
    missing: 0.05,
    categories: 5,
  },
  { name: 'two classes, ten times the rows', rows: 10 * rowsOfSmall, columns: 20, classes: 2 },
];

const programWith = (categories: number) => ({
  imports: `
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import log_loss
`,
  setup: `
try:
    import xgboost
except ImportError:
    xgboost = None
`,
  name: 'f"scikit-learn {sklearn.__version__}, " + (f"XGBoost {xgboost.__version__}" if xgboost else "no XGBoost")',
  body: `
if question == "xgboost" and (xgboost is None or ${categories}):
    print("null", flush=True)
    continue
if question == "xgboost":
    model = xgboost.XGBClassifier(
        n_estimators=100, max_leaves=31, max_depth=0, grow_policy="lossguide", tree_method="hist", learning_rate=0.1
    )
else:
    by_code = list(range(columns - ${categories}, columns)) or None
    model = HistGradientBoostingClassifier(early_stopping=False, categorical_features=by_code)
begun = time.perf_counter()
model.fit(X, y)
fitted = time.perf_counter()
found = model.predict_proba(Z)
scored = time.perf_counter()
answer = {"fit": fitted - begun, "score": scored - fitted, "loss": log_loss(w, found)}
`,
});

type Theirs = Pick<BoostingOutcome, 'fit' | 'score' | 'loss'>;

function tell(name: string, outcomes: readonly Theirs[], own: readonly Theirs[] | null): void {
  if (outcomes.length === 0) return;
  tellTimes(name, ['fit', 'score'], outcomes, own);
  tellBelow(`log loss ${outcomes[0]!.loss.toFixed(4)}`);
}

const { name: where, ours, peakMemory, stop } = await placeOurs<BoostingContender>('boosting');
console.log(`ours in ${where} on ${availableParallelism()} threads`);
for (const { name, ...shape } of tables) {
  const alone = process.argv.includes('--alone');
  const rival = alone ? null : await startRivalOn(numbersPair(shape), programWith(shape.categories ?? 0));
  console.log(
    `${name}: ${shape.rows} × ${shape.columns}, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`,
  );
  await ours.prepare(shape);
  peakMemory();
  const ask = (question: string) => async () => (rival === null ? null : rival.ask<Theirs | null>(question));
  const { own, others } = await alternate(pairs, () => ours.measure(), ask('sklearn'), ask('xgboost'));
  rival?.stop();
  tell('ours', own, null);
  const rowOf = (what: 'median' | 'p99') => median(own.map(({ row }) => row[what])).toFixed(0);
  tellBelow(`a row alone ${rowOf('median')} µs, p99 ${rowOf('p99')} µs`);
  const memory = peakMemory();
  if (memory !== null) tellBelow(`at most ${(memory / 1e6).toFixed(0)} MB in the tab`);
  tell('scikit-learn', others[0]!, own);
  tell('XGBoost', others[1]!, own);
}
await stop();

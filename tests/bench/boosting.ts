/**
 * Gradient boosting, 100 trees of 31 leaves, against scikit-learn's HistGradientBoosting and XGBoost's hist on the same
 * rows: fit and batch scoring in turn, median of the pairs; log loss on as many rows that none has seen. ROWS and PAIRS
 * may be set.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Matrix } from '../../src/core/matrix.ts';
import { histGradientBoostingClassifier } from '../../src/core/models/boosting/hist-gradient-boosting-classifier.ts';
import { loadBoostingEngine } from '../../src/kernels/boosting/load.ts';
import { type Rival, startRival } from './side-by-side/rival.ts';
import { ratioOf, secondsOf } from './side-by-side/statistics.ts';
import { type ClassifiedNumbers, classifiedNumbers, type NumbersShape } from './tables/classified-numbers.ts';

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

const program = `
import json, sys, time
try:
    import numpy, sklearn
    from sklearn.ensemble import HistGradientBoostingClassifier
    from sklearn.metrics import log_loss
except ImportError:
    sys.exit(3)
try:
    import xgboost
except ImportError:
    xgboost = None
folder, rows, columns, categories = sys.argv[1], *map(int, sys.argv[2:5])
X, Z = (numpy.fromfile(f"{folder}/{name}").reshape(rows, columns) for name in ("X", "Z"))
y, w = (numpy.fromfile(f"{folder}/{name}") for name in ("y", "w"))
print(f"scikit-learn {sklearn.__version__}, " + (f"XGBoost {xgboost.__version__}" if xgboost else "no XGBoost"), flush=True)
for line in sys.stdin:
    if line.strip() == "xgboost" and (xgboost is None or categories):
        print("null", flush=True)
        continue
    if line.strip() == "xgboost":
        model = xgboost.XGBClassifier(
            n_estimators=100, max_leaves=31, max_depth=0, grow_policy="lossguide", tree_method="hist", learning_rate=0.1
        )
    else:
        by_code = list(range(columns - categories, columns)) if categories else None
        model = HistGradientBoostingClassifier(early_stopping=False, categorical_features=by_code)
    begun = time.perf_counter()
    model.fit(X, y)
    fitted = time.perf_counter()
    answer = model.predict_proba(Z)
    scored = time.perf_counter()
    print(json.dumps({"fit": fitted - begun, "score": scored - fitted, "loss": log_loss(w, answer)}), flush=True)
`;

interface Outcome {
  /** Seconds. */
  readonly fit: number;
  readonly score: number;
  /** Log loss on the rows to score. */
  readonly loss: number;
}

const estimator = histGradientBoostingClassifier;
const boosting = await loadBoostingEngine();

async function measureOurs(
  learn: ClassifiedNumbers,
  unseen: ClassifiedNumbers,
  shape: NumbersShape,
): Promise<Outcome> {
  const { columns, classes, categories = 0 } = shape;
  const categorical = Array.from({ length: columns }, (_, column) => column >= columns - categories);
  const context = { seed: 1, classes, categorical, engines: { boosting, forest: null } };
  const begun = performance.now();
  const model = await estimator.fit(
    learn.features,
    learn.target,
    { ...estimator.defaults, earlyStopping: false },
    context,
  );
  const fitted = performance.now();
  const probabilities = estimator.predict(model, unseen.features);
  const scored = performance.now();
  return {
    fit: (fitted - begun) / 1000,
    score: (scored - fitted) / 1000,
    loss: logLoss(probabilities, unseen.target),
  };
}

function logLoss({ data, columns }: Matrix, target: Float64Array): number {
  return target.reduce((sum, code, row) => sum - Math.log(data[row * columns + code]!), 0) / target.length;
}

function tell(name: string, own: readonly Outcome[], rival: readonly Outcome[]): void {
  const of = (outcomes: readonly Outcome[], what: keyof Outcome) => outcomes.map(outcome => outcome[what]);
  const beside = (what: 'fit' | 'score') =>
    `${secondsOf(of(rival, what))}, ours / theirs ${ratioOf(of(own, what), of(rival, what))}`;
  console.log(`  ${name.padEnd(13)} fit   ${beside('fit')}`);
  console.log(`  ${''.padEnd(13)} score ${beside('score')}`);
  console.log(`  ${''.padEnd(13)} log loss ${rival[0]!.loss.toFixed(4)}`);
}

async function compare(
  shape: NumbersShape,
  rival: Rival | null,
  learn: ClassifiedNumbers,
  unseen: ClassifiedNumbers,
) {
  const own: Outcome[] = [];
  const sklearn: Outcome[] = [];
  const xgboost: Outcome[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    own.push(await measureOurs(learn, unseen, shape));
    if (rival === null) continue;
    sklearn.push(await rival.ask<Outcome>('sklearn'));
    const answer = await rival.ask<Outcome | null>('xgboost');
    if (answer !== null) xgboost.push(answer);
  }
  console.log(`  ${'ours'.padEnd(13)} fit   ${secondsOf(own.map(outcome => outcome.fit))}`);
  console.log(`  ${''.padEnd(13)} score ${secondsOf(own.map(outcome => outcome.score))}`);
  console.log(`  ${''.padEnd(13)} log loss ${own[0]!.loss.toFixed(4)}`);
  if (sklearn.length > 0)
    tell('scikit-learn', sklearn.length === own.length ? own : own.slice(0, sklearn.length), sklearn);
  if (xgboost.length > 0) tell('XGBoost', own, xgboost);
}

for (const { name, ...shape } of tables) {
  const learn = classifiedNumbers(shape, 1);
  const unseen = classifiedNumbers(shape, 2);
  const folder = mkdtempSync(join(tmpdir(), 'terrarium-boosting-'));
  writeFileSync(join(folder, 'X'), learn.features.data);
  writeFileSync(join(folder, 'Z'), unseen.features.data);
  writeFileSync(join(folder, 'y'), learn.target);
  writeFileSync(join(folder, 'w'), unseen.target);
  const args = [folder, shape.rows, shape.columns, shape.categories ?? 0].map(String);
  const rival = await startRival(program, args);
  rmSync(folder, { recursive: true });
  console.log(
    `${name}: ${shape.rows} × ${shape.columns}, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`,
  );
  await compare(shape, rival, learn, unseen);
  rival?.stop();
}

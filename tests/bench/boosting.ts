/**
 * Gradient boosting, 100 trees of 31 leaves, against scikit-learn's HistGradientBoosting and XGBoost's hist on the same
 * rows: fit and batch scoring in turn, median of the pairs; log loss on as many rows that none has seen. ROWS and PAIRS
 * may be set; `--browser` runs ours in Chromium, `--alone` leaves the others out.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { histGradientBoostingClassifier } from '../../src/core/models/boosting/hist-gradient-boosting-classifier.ts';
import type { Estimator } from '../../src/core/models/estimator.ts';
import { loadScoreTrees } from '../../src/kernels/boosted-scoring/load.ts';
import { loadBoostingEngine } from '../../src/kernels/boosting/load.ts';
import { nodeThreads } from '../kernels/threads/node-threads.ts';
import { boostingContender, type BoostingOutcome } from './contenders/boosting.ts';
import { startInBrowser } from './side-by-side/in-browser.ts';
import { type Rival, startRival } from './side-by-side/rival.ts';
import { median, ratioOf, secondsOf } from './side-by-side/statistics.ts';
import { classifiedNumbers, type NumbersShape } from './tables/classified-numbers.ts';

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

type Outcome = Omit<BoostingOutcome, 'rowMedian' | 'rowP99'>;

/** Threads that work together, the calling one among them: those that the rivals take, too. */
const threads = availableParallelism();
const inBrowser = process.argv.includes('--browser');

/** Where ours runs. */
interface Place {
  prepare(shape: NumbersShape): Promise<void>;
  measure(): Promise<BoostingOutcome>;
  peakMemory(): number | null;
  stop(): Promise<void>;
}

async function placeInBrowser(): Promise<Place> {
  const contender = await startInBrowser('boosting');
  return {
    prepare: shape => contender.ask('prepare', shape),
    measure: () => contender.ask<BoostingOutcome>('measure'),
    peakMemory: () => contender.peakMemory(),
    stop: () => contender.stop(),
  };
}

async function placeInNode(): Promise<Place> {
  const helpers = threads > 1 ? await nodeThreads(threads - 1) : null;
  const engines = {
    boosting: await loadBoostingEngine(helpers),
    forest: null,
    scoreTrees: await loadScoreTrees(),
  };
  const estimator: Estimator<object, object> = histGradientBoostingClassifier;
  const contender = boostingContender(async () => ({
    ...estimator,
    fit: (features, target, params, context) =>
      estimator.fit(features, target, params, { ...context, engines }),
    predict: (model, features) => estimator.predict(model, features, engines),
  }));
  return {
    prepare: async shape => contender.prepare(shape),
    measure: () => contender.measure(),
    peakMemory: () => null,
    stop: async () => helpers?.end(),
  };
}

function tell(name: string, own: readonly Outcome[], rival: readonly Outcome[]): void {
  const of = (outcomes: readonly Outcome[], what: keyof Outcome) => outcomes.map(outcome => outcome[what]);
  const beside = (what: 'fit' | 'score') =>
    `${secondsOf(of(rival, what))}, ours / theirs ${ratioOf(of(own, what), of(rival, what))}`;
  console.log(`  ${name.padEnd(13)} fit   ${beside('fit')}`);
  console.log(`  ${''.padEnd(13)} score ${beside('score')}`);
  console.log(`  ${''.padEnd(13)} log loss ${rival[0]!.loss.toFixed(4)}`);
}

async function compare(place: Place, rival: Rival | null) {
  const own: BoostingOutcome[] = [];
  const sklearn: Outcome[] = [];
  const xgboost: Outcome[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    own.push(await place.measure());
    if (rival === null) continue;
    sklearn.push(await rival.ask<Outcome>('sklearn'));
    const answer = await rival.ask<Outcome | null>('xgboost');
    if (answer !== null) xgboost.push(answer);
  }
  console.log(`  ${'ours'.padEnd(13)} fit   ${secondsOf(own.map(outcome => outcome.fit))}`);
  console.log(`  ${''.padEnd(13)} score ${secondsOf(own.map(outcome => outcome.score))}`);
  console.log(`  ${''.padEnd(13)} log loss ${own[0]!.loss.toFixed(4)}`);
  const ofRows = (what: 'rowMedian' | 'rowP99') => median(own.map(outcome => outcome[what])).toFixed(0);
  console.log(`  ${''.padEnd(13)} a row alone ${ofRows('rowMedian')} µs, p99 ${ofRows('rowP99')} µs`);
  const memory = place.peakMemory();
  if (memory !== null) console.log(`  ${''.padEnd(13)} at most ${(memory / 1e6).toFixed(0)} MB in the tab`);
  if (sklearn.length > 0)
    tell('scikit-learn', sklearn.length === own.length ? own : own.slice(0, sklearn.length), sklearn);
  if (xgboost.length > 0) tell('XGBoost', own, xgboost);
}

const place = await (inBrowser ? placeInBrowser() : placeInNode());
console.log(`ours in ${inBrowser ? 'Chromium' : 'Node'} on ${threads} threads`);
for (const { name, ...shape } of tables) {
  const learn = classifiedNumbers(shape, 1);
  const unseen = classifiedNumbers(shape, 2);
  const folder = mkdtempSync(join(tmpdir(), 'terrarium-boosting-'));
  writeFileSync(join(folder, 'X'), learn.features.data);
  writeFileSync(join(folder, 'Z'), unseen.features.data);
  writeFileSync(join(folder, 'y'), learn.target);
  writeFileSync(join(folder, 'w'), unseen.target);
  const args = [folder, shape.rows, shape.columns, shape.categories ?? 0].map(String);
  const rival = process.argv.includes('--alone') ? null : await startRival(program, args);
  rmSync(folder, { recursive: true });
  console.log(
    `${name}: ${shape.rows} × ${shape.columns}, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`,
  );
  await place.prepare(shape);
  place.peakMemory();
  await compare(place, rival);
  rival?.stop();
}
await place.stop();

/**
 * The autopilot on the samples against scikit-learn's best of logistic regression (or ridge), random forest and gradient
 * boosting with defaults, learned from the same rows and measured on the same rows: on the committed split, and on further
 * ones, since a hundred test rows are luck to a point and the best of three on them more so.
 * SECONDS (60) is the autopilot's budget, SPLITS (1) how many splits of a fifth, SAMPLES which tables.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { estimatorLabels } from '../../src/core/models/catalogue.ts';
import { createRandom, permutation } from '../../src/core/random.ts';
import type { Problem } from '../../src/core/pipeline/problem.ts';
import { trainAndCompare } from '../../src/core/selection/train-and-compare.ts';
import { compiledEstimator } from '../../src/jobs/bodies/compiled-estimator.ts';
import { sampleTable } from '../reference/sample-table.ts';
import { startNodePool } from './side-by-side/node-pool.ts';
import { startRival } from './side-by-side/rival.ts';
import type { ThreadInput } from './side-by-side/trial-thread.ts';

const budgetSeconds = Number(process.env['SECONDS'] ?? 60);
const splits = Number(process.env['SPLITS'] ?? 1);
const samples = (process.env['SAMPLES'] ?? 'telco-churn,diabetes,penguins,concrete').split(',');
const part = 'part_of_the_split';

interface Reference {
  readonly inputs: { readonly target: string; readonly testRows: readonly number[] };
  readonly expected: { readonly classes?: readonly string[] };
}

const program = `
import json, sys
try:
    import numpy, pandas, sklearn
except ImportError:
    sys.exit(3)
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import (HistGradientBoostingClassifier, HistGradientBoostingRegressor,
                              RandomForestClassifier, RandomForestRegressor)
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import r2_score, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
frame, target, task = pandas.read_csv(sys.argv[1]), sys.argv[2], sys.argv[3]
X, y, test = frame.drop(columns=[target, "${part}"]), frame[target], frame["${part}"] == "test"
numbers = [c for c in X if X[c].dtype != object]
words = [c for c in X if X[c].dtype == object]
def preparation():
    return ColumnTransformer([
        ("numbers", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numbers),
        ("words", make_pipeline(SimpleImputer(strategy="constant", fill_value="?"), OneHotEncoder(handle_unknown="ignore")), words),
    ], sparse_threshold=0)
classes = [LogisticRegression(max_iter=1000), RandomForestClassifier(random_state=0), HistGradientBoostingClassifier(random_state=0)]
values = [Ridge(), RandomForestRegressor(random_state=0), HistGradientBoostingRegressor(random_state=0)]
print(f"scikit-learn {sklearn.__version__}", flush=True)
for line in sys.stdin:
    scores = {}
    for model in classes if task == "classification" else values:
        fitted = make_pipeline(preparation(), model).fit(X[~test], y[~test])
        if task == "regression":
            score = r2_score(y[test], fitted.predict(X[test]))
        elif y.nunique() == 2:
            score = roc_auc_score(y[test], fitted.predict_proba(X[test])[:, 1])
        else:
            score = roc_auc_score(y[test], fitted.predict_proba(X[test]), multi_class="ovr")
        scores[type(model).__name__] = score
    print(json.dumps(scores), flush=True)
`;

/** The sample with a column that says which rows are the test. */
function markedSample(name: string, committed: readonly number[], split: number, folder: string): string {
  const source = join(import.meta.dirname, `../../public/samples/${name}.csv`);
  const [header, ...lines] = readFileSync(source, 'utf8').trimEnd().split('\n');
  const held = new Set(testRowsOf(committed, lines.length, split));
  const file = join(folder, `${name}.csv`);
  const marked = lines.map((line, row) => `${line.trimEnd()},${held.has(row) ? 'test' : 'train'}`);
  writeFileSync(file, [`${header!.trimEnd()},${part}`, ...marked, ''].join('\n'));
  return file;
}

const folder = mkdtempSync(join(tmpdir(), 'terrarium-autopilot-'));

/** The committed test rows first; then a fifth of the rows, other ones each time. */
function testRowsOf(committed: readonly number[], rows: number, split: number): readonly number[] {
  if (split === 0) return committed;
  return [...permutation(rows, createRandom(split)).subarray(0, Math.ceil(rows / 5))];
}

async function measure(name: string, cut: number): Promise<{ own: number; theirs: number | null }> {
  const reference = join(import.meta.dirname, `../reference/data/samples/${name}.json`);
  const { inputs, expected }: Reference = JSON.parse(readFileSync(reference, 'utf8'));
  const file = markedSample(name, inputs.testRows, cut, folder);
  const { target } = inputs;
  const isClasses = expected.classes !== undefined;
  const problem: Problem = isClasses
    ? {
        task: 'classification',
        target,
        positive: expected.classes.length === 2 ? expected.classes[1]! : null,
        metric: 'roc_auc',
      }
    : { task: 'regression', target, positive: null, metric: 'r2' };
  const split = { kind: 'fixed', column: part, testValues: ['test'], shuffle: true, repeats: 1 } as const;
  const settings = {
    seed: 42,
    testShare: 0.2,
    folds: 5,
    split,
    candidates: [],
    search: { kind: 'autopilot', ensemble: true, features: true },
    budgetSeconds,
  } as const;
  const input: ThreadInput = { file, rows: Infinity, problem, settings };
  const pool = await startNodePool(input, availableParallelism());
  const began = performance.now();
  const { result } = await trainAndCompare(
    { table: await sampleTable(readFileSync(file)), problem, settings },
    {
      pool,
      now: () => performance.now(),
      estimatorFor: estimator => compiledEstimator(estimator),
      report: () => {},
    },
  );
  const seconds = (performance.now() - began) / 1000;
  await pool.stop();
  const own = result.test.metrics[isClasses ? 'roc_auc' : 'r2']!;
  console.log(
    `${name}: ours ${own.toFixed(4)} (${estimatorLabels[result.chosen]}, ${result.search!.trials} trials, ${seconds.toFixed(0)} s of ${budgetSeconds})`,
  );
  const rival = await startRival(program, [file, target, problem.task]);
  const scores = await rival?.ask<Readonly<Record<string, number>>>('');
  rival?.stop();
  if (rival === null || scores === undefined) {
    console.log('  scikit-learn is not installed here');
    return { own, theirs: null };
  }
  const theirs = Math.max(...Object.values(scores));
  const told = Object.entries(scores).map(([model, score]) => `${model} ${score.toFixed(4)}`);
  console.log(`  ${rival.greeting}: ${told.join(', ')}; ours − their best ${(own - theirs).toFixed(4)}`);
  return { own, theirs };
}

for (const name of samples) {
  const differences: number[] = [];
  for (let split = 0; split < splits; split++) {
    const { own, theirs } = await measure(name, split);
    if (theirs !== null) differences.push(own - theirs);
  }
  const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
  if (differences.length > 1)
    console.log(`${name}: ours − their best, mean of ${splits} splits ${mean.toFixed(4)}`);
}
rmSync(folder, { recursive: true });

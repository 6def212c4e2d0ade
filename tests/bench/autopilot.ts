/**
 * The autopilot on the samples against scikit-learn's best of logistic regression (or ridge), random forest and gradient
 * boosting with defaults, learned from the same rows and measured on the same rows: on the committed split, and on further
 * ones, since a hundred test rows are luck to a point and the best of three on them more so.
 * SECONDS (60) is the autopilot's budget, SAMPLES which tables, SPLITS (1) how many splits of a fifth: with more than one,
 * the mean of the differences is told with its standard error. Their best is chosen by the very rows that it is measured
 * on, which flatters it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { estimatorLabels } from '../../src/core/models/catalogue.ts';
import { createRandom, permutation } from '../../src/core/random.ts';
import type { Problem } from '../../src/core/pipeline/problem.ts';
import { trainAndCompare } from '../../src/core/selection/train-and-compare.ts';
import { compiledEstimator } from '../../src/jobs/bodies/compiled-estimator.ts';
import { startNodePool } from './side-by-side/node-pool.ts';
import { startRival } from './side-by-side/rival.ts';
import { frameImports, usualPreparation } from './side-by-side/sample-frame.ts';
import { type SampleTask, tableOf } from './side-by-side/sample-task.ts';
import { meanWithError } from './side-by-side/statistics.ts';

const budgetSeconds = Number(process.env['SECONDS'] ?? 60);
const splits = Number(process.env['SPLITS'] ?? 1);
const samples = (process.env['SAMPLES'] ?? 'telco-churn,diabetes,penguins,concrete').split(',');
const part = 'part_of_the_split';

interface Reference {
  readonly inputs: { readonly target: string; readonly testRows: readonly number[] };
  readonly expected: { readonly classes?: readonly string[] };
}

const program = `${frameImports}
from sklearn.ensemble import (HistGradientBoostingClassifier, HistGradientBoostingRegressor,
                              RandomForestClassifier, RandomForestRegressor)
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import r2_score, roc_auc_score
frame, target, task = pandas.read_csv(sys.argv[1]), sys.argv[2], sys.argv[3]
X, y, test = frame.drop(columns=[target, "${part}"]), frame[target], frame["${part}"] == "test"
${usualPreparation}
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
  const input: SampleTask = { csv: readFileSync(file, 'utf8'), rows: null, problem, settings };
  const pool = await startNodePool(input, availableParallelism());
  const began = performance.now();
  const { result } = await trainAndCompare(
    { table: await tableOf(input), problem, settings },
    {
      pool,
      now: () => performance.now(),
      estimatorFor: estimator => compiledEstimator(estimator),
      report: () => {},
    },
  );
  const seconds = (performance.now() - began) / 1000;
  pool.stop();
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

const meansOfTables: number[] = [];
for (const name of samples) {
  const differences: number[] = [];
  for (let split = 0; split < splits; split++) {
    const { own, theirs } = await measure(name, split);
    if (theirs !== null) differences.push(own - theirs);
  }
  if (differences.length < 2) continue;
  console.log(`${name}: ours − their best over ${splits} splits ${meanWithError(differences)}`);
  meansOfTables.push(differences.reduce((sum, one) => sum + one, 0) / differences.length);
}
if (meansOfTables.length > 1)
  console.log(`ours − their best over ${meansOfTables.length} tables ${meanWithError(meansOfTables)}`);
rmSync(folder, { recursive: true });

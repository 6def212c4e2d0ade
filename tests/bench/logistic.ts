/**
 * Logistic regression, L2 with the defaults, against scikit-learn's lbfgs on the same rows in turn, median of the pairs;
 * log loss and accuracy on as many rows that none has seen. ROWS and PAIRS may be set.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Matrix } from '../../src/core/matrix.ts';
import { logisticRegression } from '../../src/core/models/linear/logistic-regression.ts';
import { loadLogisticRows } from '../../src/kernels/linear/load.ts';
import { startRival } from './side-by-side/rival.ts';
import { ratioOf, secondsOf } from './side-by-side/statistics.ts';
import { type ClassifiedNumbers, classifiedNumbers, type NumbersShape } from './tables/classified-numbers.ts';

const pairs = Number(process.env['PAIRS'] ?? 9);
const rows = Number(process.env['ROWS'] ?? 100_000);
const tables: readonly (NumbersShape & { readonly name: string })[] = [
  { name: 'two classes', rows, columns: 20, classes: 2 },
  { name: 'five classes', rows, columns: 20, classes: 5 },
];

const program = `
import json, sys, time
try:
    import numpy, sklearn
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import log_loss
except ImportError:
    sys.exit(3)
folder, rows, columns = sys.argv[1], *map(int, sys.argv[2:4])
X, Z = (numpy.fromfile(f"{folder}/{name}").reshape(rows, columns) for name in ("X", "Z"))
y, w = (numpy.fromfile(f"{folder}/{name}") for name in ("y", "w"))
print(f"scikit-learn {sklearn.__version__}", flush=True)
for line in sys.stdin:
    begun, worked = time.perf_counter(), time.process_time()
    model = LogisticRegression().fit(X, y)
    fitted, done = time.perf_counter(), time.process_time()
    answer = model.predict_proba(Z)
    print(json.dumps({
        "fit": fitted - begun,
        "cpu": done - worked,
        "iterations": int(model.n_iter_[0]),
        "loss": log_loss(w, answer),
        "accuracy": float((answer.argmax(axis=1) == w).mean()),
    }), flush=True)
`;

interface Outcome {
  /** Seconds, and those of all processors together. */
  readonly fit: number;
  readonly cpu: number;
  readonly iterations: number;
  /** Of the rows that none has seen. */
  readonly loss: number;
  readonly accuracy: number;
}

const logistic = await loadLogisticRows();

async function measure(learn: ClassifiedNumbers, unseen: ClassifiedNumbers, classes: number, plain: boolean) {
  const context = {
    seed: 1,
    classes,
    engines: { boosting: null, forest: null, logistic: plain ? null : logistic },
  };
  const [begun, worked] = [performance.now(), process.cpuUsage()];
  const model = await logisticRegression.fit(
    learn.features,
    learn.target,
    logisticRegression.defaults,
    context,
  );
  const fit = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(worked);
  const probabilities = logisticRegression.predict(model, unseen.features);
  return {
    fit,
    cpu: (user + system) / 1e6,
    iterations: model.iterations,
    loss: logLoss(probabilities, unseen.target),
    accuracy: accuracy(probabilities, unseen.target),
  } satisfies Outcome;
}

function logLoss({ data, columns }: Matrix, target: Float64Array): number {
  return target.reduce((sum, code, row) => sum - Math.log(data[row * columns + code]!), 0) / target.length;
}

function accuracy({ data, columns }: Matrix, target: Float64Array): number {
  const right = target.filter((code, row) => {
    const own = data.subarray(row * columns, (row + 1) * columns);
    return own.indexOf(Math.max(...own)) === code;
  });
  return right.length / target.length;
}

function tell(name: string, outcomes: readonly Outcome[], beside: string): void {
  const { iterations, loss, accuracy } = outcomes[0]!;
  const fits = secondsOf(outcomes.map(({ fit }) => fit));
  const work = secondsOf(outcomes.map(({ cpu }) => cpu));
  console.log(`  ${name.padEnd(13)} fit ${fits}, processor ${work}${beside}`);
  console.log(
    `  ${''.padEnd(13)} ${iterations} iterations, log loss ${loss.toFixed(5)}, accuracy ${accuracy.toFixed(4)}`,
  );
}

for (const { name, ...shape } of tables) {
  const learn = classifiedNumbers(shape, 1);
  const unseen = classifiedNumbers(shape, 2);
  const folder = mkdtempSync(join(tmpdir(), 'terrarium-logistic-'));
  writeFileSync(join(folder, 'X'), learn.features.data);
  writeFileSync(join(folder, 'Z'), unseen.features.data);
  writeFileSync(join(folder, 'y'), learn.target);
  writeFileSync(join(folder, 'w'), unseen.target);
  const rival = await startRival(program, [folder, shape.rows, shape.columns].map(String));
  rmSync(folder, { recursive: true });
  console.log(
    `${name}: ${shape.rows} × ${shape.columns}, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`,
  );
  const own: Outcome[] = [];
  const twin: Outcome[] = [];
  const theirs: Outcome[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    own.push(await measure(learn, unseen, shape.classes, false));
    twin.push(await measure(learn, unseen, shape.classes, true));
    if (rival !== null) theirs.push(await rival.ask<Outcome>('fit'));
  }
  const ratio = (outcomes: readonly Outcome[]) =>
    theirs.length === 0
      ? ''
      : `, ours / theirs ${ratioOf(
          outcomes.map(({ fit }) => fit),
          theirs.map(({ fit }) => fit),
        )}` +
        ` (processor ${ratioOf(
          outcomes.map(({ cpu }) => cpu),
          theirs.map(({ cpu }) => cpu),
        )})`;
  tell('ours', own, ratio(own));
  tell('ours, plain', twin, ratio(twin));
  if (theirs.length > 0) tell('scikit-learn', theirs, '');
  rival?.stop();
}

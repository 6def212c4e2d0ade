/**
 * Logistic regression, L2 with the defaults, against scikit-learn's lbfgs on the same rows in turn, median of the pairs;
 * log loss and accuracy on as many rows that none has seen. ROWS and PAIRS may be set; `--browser` runs ours in Chromium.
 */
import type { LogisticContender, LogisticOutcome } from './contenders/logistic.ts';
import { numbersPair } from './contenders/numbers.ts';
import { alternate } from './side-by-side/alternate.ts';
import { placeOurs } from './side-by-side/place.ts';
import { startRivalOn } from './side-by-side/rival-numbers.ts';
import { tellBelow, tellTimes } from './side-by-side/tell.ts';
import type { NumbersShape } from './tables/classified-numbers.ts';

const pairs = Number(process.env['PAIRS'] ?? 9);
const rows = Number(process.env['ROWS'] ?? 100_000);
const tables: readonly (NumbersShape & { readonly name: string })[] = [
  { name: 'two classes', rows, columns: 20, classes: 2 },
  { name: 'five classes', rows, columns: 20, classes: 5 },
];

const program = {
  imports: `
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
`,
  body: `
begun, worked = time.perf_counter(), time.process_time()
model = LogisticRegression().fit(X, y)
fitted, done = time.perf_counter(), time.process_time()
found = model.predict_proba(Z)
answer = {
    "fit": fitted - begun,
    "cpu": done - worked,
    "iterations": int(model.n_iter_[0]),
    "loss": log_loss(w, found),
    "accuracy": float((found.argmax(axis=1) == w).mean()),
}
`,
};

type Outcome = Omit<LogisticOutcome, 'score'>;

function tell(name: string, outcomes: readonly Outcome[], theirs: readonly Outcome[]): void {
  tellTimes(name, ['fit', 'cpu'], outcomes);
  const { iterations, loss, accuracy } = outcomes[0]!;
  tellBelow(`${iterations} iterations, log loss ${loss.toFixed(5)}, accuracy ${accuracy.toFixed(4)}`);
  if (theirs.length > 0) tellTimes('  scikit-learn beside it', ['fit', 'cpu'], theirs, outcomes);
}

const { name: where, ours, stop } = await placeOurs<LogisticContender>('logistic');
for (const { name, ...shape } of tables) {
  const rival = await startRivalOn(numbersPair(shape), program);
  console.log(
    `${name}: ${shape.rows} × ${shape.columns}, ours in ${where}, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`,
  );
  await ours.prepare(shape);
  const { own, others } = await alternate(
    pairs,
    async () => ({ compiled: await ours.measure('compiled'), plain: await ours.measure('plain') }),
    async () => (rival === null ? null : rival.ask<Outcome>('')),
  );
  rival?.stop();
  const [theirs] = others;
  tell(
    'ours',
    own.map(({ compiled }) => compiled),
    theirs!,
  );
  tell(
    'ours, plain',
    own.map(({ plain }) => plain),
    theirs!,
  );
  const [first] = theirs!;
  if (first)
    console.log(
      `  scikit-learn: ${first.iterations} iterations, log loss ${first.loss.toFixed(5)}, accuracy ${first.accuracy.toFixed(4)}`,
    );
}
await stop();

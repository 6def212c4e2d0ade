/**
 * K-nearest neighbours with the defaults: 10,000 queries over 90,000 rows of 20 columns, against scikit-learn's
 * KNeighborsClassifier in turn, median of the pairs. ROWS, QUERIES, COLUMNS and PAIRS may be set; `--browser` runs ours in
 * Chromium.
 */
import type { NeighborsContender, NeighborsOutcome } from './contenders/neighbors.ts';
import { numbersPair } from './contenders/numbers.ts';
import { alternate } from './side-by-side/alternate.ts';
import { placeOurs } from './side-by-side/place.ts';
import { startRivalOn } from './side-by-side/rival-numbers.ts';
import { tellBelow, tellTimes } from './side-by-side/tell.ts';

const pairs = Number(process.env['PAIRS'] ?? 7);
const rows = Number(process.env['ROWS'] ?? 90_000);
const queries = Number(process.env['QUERIES'] ?? 10_000);
const columns = Number(process.env['COLUMNS'] ?? 20);

const program = {
  imports: 'from sklearn.neighbors import KNeighborsClassifier',
  body: `
begun, worked = time.perf_counter(), time.process_time()
model = KNeighborsClassifier().fit(X, y)
fitted = time.perf_counter()
found = model.predict_proba(Z)
scored, done = time.perf_counter(), time.process_time()
accuracy = float((found.argmax(axis=1) == w).mean())
answer = {"fit": fitted - begun, "score": scored - fitted, "cpu": done - worked, "accuracy": accuracy}
`,
};

/** Either side builds its index in the fit or asks more of the queries: what counts is both together. */
const together = (outcome: NeighborsOutcome) => ({ ...outcome, both: outcome.fit + outcome.score });

function tell(
  name: string,
  outcomes: readonly ReturnType<typeof together>[],
  own: readonly ReturnType<typeof together>[] | null,
): void {
  if (outcomes.length === 0) return;
  tellTimes(name, ['both', 'cpu'], outcomes, own);
  tellBelow(`accuracy ${outcomes[0]!.accuracy.toFixed(4)}`);
}

const { name: where, ours, stop } = await placeOurs<NeighborsContender>('neighbors');
const rival = await startRivalOn(numbersPair({ rows, columns, classes: 2 }, queries), program);
console.log(
  `${queries} queries over ${rows} × ${columns}, ours in ${where}, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`,
);
await ours.prepare(rows, queries, columns);
const { own, others } = await alternate(
  pairs,
  async () => together(await ours.measure()),
  async () => (rival === null ? null : together(await rival.ask<NeighborsOutcome>(''))),
);
rival?.stop();
tell('ours', own, null);
tell('scikit-learn', others[0]!, own);
await stop();

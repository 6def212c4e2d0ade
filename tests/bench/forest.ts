/**
 * Random forests of 100 trees against scikit-learn's on the same rows, in turn, median of the pairs: fit on all cores on
 * both sides, scoring of as many rows that none has seen on one, accuracy on these; and the time of one row in plain
 * code. ROWS and PAIRS may be set; `--browser` runs ours in Chromium.
 */
import { availableParallelism } from 'node:os';
import {
  type ForestContender,
  type ForestOutcome,
  type ForestTable,
  forestTables,
} from './contenders/forest.ts';
import { alternate } from './side-by-side/alternate.ts';
import { placeOurs } from './side-by-side/place.ts';
import { startRivalOn } from './side-by-side/rival-numbers.ts';
import { median } from './side-by-side/statistics.ts';
import { tellBelow, tellTimes } from './side-by-side/tell.ts';

const pairs = Number(process.env['PAIRS'] ?? 7);
const tables: readonly (readonly [string, ForestTable])[] = [
  ['numbers', { kind: 'numbers', rows: Number(process.env['ROWS'] ?? 100_000) }],
  ['shaped as Telco', { kind: 'telco' }],
];

const program = {
  imports: 'from sklearn.ensemble import RandomForestClassifier',
  body: `
model = RandomForestClassifier(n_jobs=-1)
begun = time.perf_counter()
model.fit(X, y)
fitted = time.perf_counter()
model.n_jobs = 1
scoring = time.perf_counter()
found = model.predict_proba(Z)
scored = time.perf_counter()
accuracy = float((found.argmax(axis=1) == w).mean())
answer = {"fit": fitted - begun, "score": scored - scoring, "accuracy": accuracy}
`,
};

type Theirs = Pick<ForestOutcome, 'fit' | 'score' | 'accuracy'>;

function tell(name: string, outcomes: readonly Theirs[], own: readonly Theirs[] | null): void {
  if (outcomes.length === 0) return;
  tellTimes(name, ['fit', 'score'], outcomes, own);
  tellBelow(`accuracy ${median(outcomes.map(({ accuracy }) => accuracy)).toFixed(4)}`);
}

const { name: where, ours, stop } = await placeOurs<ForestContender>('forest');
for (const [name, table] of tables) {
  const pair = forestTables(table);
  const rival = await startRivalOn(pair, program);
  const { rows, columns } = pair.learn.features;
  console.log(
    `${name}: ${rows} × ${columns}, 100 trees, ours in ${where}, ${availableParallelism()} threads, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`,
  );
  await ours.prepare(table);
  const { own, others } = await alternate(
    pairs,
    () => ours.measure(),
    async () => (rival === null ? null : rival.ask<Theirs>('')),
  );
  rival?.stop();
  tell('ours', own, null);
  const row = await ours.timeRows();
  tellBelow(`a row alone ${row.median.toFixed(0)} µs, p99 ${row.p99.toFixed(0)} µs`);
  tell('scikit-learn', others[0]!, own);
}
await stop();

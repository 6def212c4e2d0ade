/**
 * K-means of 100,000 rows of 20 columns into 8 groups, against scikit-learn's KMeans in turn, median of the pairs: from the
 * same centers, and each from its own start by k-means++. ROWS, COLUMNS, GROUPS and PAIRS may be set; `--browser` runs
 * ours in Chromium.
 */
import type { KMeansContender, KMeansOutcome, KMeansStart } from './contenders/kmeans.ts';
import { numbersPair } from './contenders/numbers.ts';
import { alternate } from './side-by-side/alternate.ts';
import { placeOurs } from './side-by-side/place.ts';
import { startRivalOn } from './side-by-side/rival-numbers.ts';
import { tellBelow, tellTimes } from './side-by-side/tell.ts';

const pairs = Number(process.env['PAIRS'] ?? 7);
const rows = Number(process.env['ROWS'] ?? 100_000);
const columns = Number(process.env['COLUMNS'] ?? 20);
const groups = Number(process.env['GROUPS'] ?? 8);

const program = {
  imports: 'from sklearn.cluster import KMeans',
  body: `
start, seed = question.split()
init = X[:${groups}] if start == "given" else "k-means++"
begun, worked = time.perf_counter(), time.process_time()
model = KMeans(${groups}, n_init=1, init=init, random_state=int(seed)).fit(X)
fitted, done = time.perf_counter(), time.process_time()
answer = {"fit": fitted - begun, "cpu": done - worked, "inertia": model.inertia_, "iterations": model.n_iter_}
`,
};

function tell(name: string, outcomes: readonly KMeansOutcome[], own: readonly KMeansOutcome[] | null): void {
  if (outcomes.length === 0) return;
  tellTimes(name, ['fit', 'cpu'], outcomes, own);
  const mean = (part: 'inertia' | 'iterations') =>
    outcomes.reduce((sum, outcome) => sum + outcome[part], 0) / outcomes.length;
  tellBelow(
    `inertia a row ${(mean('inertia') / rows).toFixed(5)}, iterations ${mean('iterations').toFixed(1)}`,
  );
}

const { name: where, ours, stop } = await placeOurs<KMeansContender>('kmeans');
const rival = await startRivalOn(numbersPair({ rows, columns, classes: 2 }, 1), program);
console.log(
  `${rows} × ${columns} into ${groups} groups, ours in ${where}, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`,
);
await ours.prepare(rows, columns, groups);
for (const start of ['given', 'plusPlus'] as const satisfies readonly KMeansStart[]) {
  let [seed, theirSeed] = [0, 0];
  const { own, others } = await alternate(
    pairs,
    () => ours.measure(start, seed++),
    async () => (rival === null ? null : rival.ask<KMeansOutcome>(`${start} ${theirSeed++}`)),
  );
  tell(`ours, ${start}`, own, null);
  tell('scikit-learn', others[0]!, own);
}
rival?.stop();
await stop();

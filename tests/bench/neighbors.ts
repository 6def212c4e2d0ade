/**
 * K-nearest neighbours with the defaults: 10,000 queries over 90,000 rows of 20 columns, against scikit-learn's
 * KNeighborsClassifier in turn, median of the pairs, fit and scoring together. ROWS, QUERIES, COLUMNS and PAIRS may be set.
 */
import { performance } from 'node:perf_hooks';
import { kNeighborsClassifier } from '../../src/core/models/neighbors/k-neighbors-classifier.ts';
import { loadNeighborSearch } from '../../src/kernels/neighbors/load.ts';
import { startRivalOnArrays } from './side-by-side/rival-arrays.ts';
import { ratioOf, secondsOf } from './side-by-side/statistics.ts';
import { classifiedNumbers } from './tables/classified-numbers.ts';

const pairs = Number(process.env['PAIRS'] ?? 7);
const rows = Number(process.env['ROWS'] ?? 90_000);
const queries = Number(process.env['QUERIES'] ?? 10_000);
const columns = Number(process.env['COLUMNS'] ?? 20);

const program = `
import json, sys, time
try:
    import numpy, sklearn
    from sklearn.neighbors import KNeighborsClassifier
except ImportError:
    sys.exit(3)
folder, columns = sys.argv[1], int(sys.argv[2])
X, Z = (numpy.fromfile(f"{folder}/{name}").reshape(-1, columns) for name in ("X", "Z"))
y, w = (numpy.fromfile(f"{folder}/{name}") for name in ("y", "w"))
print(f"scikit-learn {sklearn.__version__}", flush=True)
for line in sys.stdin:
    begun, worked = time.perf_counter(), time.process_time()
    answer = KNeighborsClassifier().fit(X, y).predict_proba(Z)
    scored, done = time.perf_counter(), time.process_time()
    print(json.dumps({
        "score": scored - begun, "cpu": done - worked, "accuracy": float((answer.argmax(axis=1) == w).mean()),
    }), flush=True)
`;

interface Outcome {
  /** Seconds, fit included; `cpu` those of all processors together. */
  readonly score: number;
  readonly cpu: number;
  readonly accuracy: number;
}

const learn = classifiedNumbers({ rows, columns, classes: 2 }, 1);
const unseen = classifiedNumbers({ rows: queries, columns, classes: 2 }, 2);
const engines = { boosting: null, forest: null, neighbors: await loadNeighborSearch() };

async function measureOurs(): Promise<Outcome> {
  const [begun, worked] = [performance.now(), process.cpuUsage()];
  const { defaults } = kNeighborsClassifier;
  const model = await kNeighborsClassifier.fit(learn.features, learn.target, defaults, {
    seed: 1,
    classes: 2,
  });
  const { data } = kNeighborsClassifier.predict(model, unseen.features, engines);
  const { user, system } = process.cpuUsage(worked);
  const score = (performance.now() - begun) / 1000;
  const hits = unseen.target.filter(
    (code, row) => Number(data[2 * row + 1]! > data[2 * row]!) === code,
  ).length;
  return { score, cpu: (user + system) / 1e6, accuracy: hits / queries };
}

function tell(name: string, outcomes: readonly Outcome[], own: readonly Outcome[] | null): void {
  for (const what of ['score', 'cpu'] as const) {
    const of = (list: readonly Outcome[]) => list.map(outcome => outcome[what]);
    const ratio = own === null ? '' : `, ours / theirs ${ratioOf(of(own), of(outcomes))}`;
    console.log(`  ${name.padEnd(13)} ${what.padEnd(5)} ${secondsOf(of(outcomes))}${ratio}`);
  }
  console.log(`  ${name.padEnd(13)} accuracy ${outcomes[0]!.accuracy.toFixed(4)}`);
}

const arrays = { X: learn.features.data, y: learn.target, Z: unseen.features.data, w: unseen.target };
const rival = await startRivalOnArrays(program, arrays, [String(columns)]);
console.log(
  `${queries} queries over ${rows} × ${columns}, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`,
);
const own: Outcome[] = [];
const theirs: Outcome[] = [];
for (let pair = 0; pair < pairs; pair++) {
  own.push(await measureOurs());
  if (rival !== null) theirs.push(await rival.ask<Outcome>(''));
}
tell('ours', own, null);
if (rival !== null) tell('scikit-learn', theirs, own);
rival?.stop();

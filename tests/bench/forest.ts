/**
 * Random forests of 100 trees against scikit-learn's on the same rows, in turn, median of the pairs: fit on all cores on
 * both sides, scoring of as many rows that none has seen on one, accuracy on these; and the time of one row in plain
 * code. ROWS and PAIRS may be set.
 */
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { type Matrix, zeros } from '../../src/core/matrix.ts';
import { randomForestClassifier } from '../../src/core/models/forest/random-forest-classifier.ts';
import { mostProbable } from '../../src/core/pipeline/predictions.ts';
import { createRandom } from '../../src/core/random.ts';
import { loadTreeGrower } from '../../src/kernels/forest/load.ts';
import { loadSumTrees } from '../../src/kernels/tree-scoring/load.ts';
import { nodeThreads } from '../kernels/threads/node-threads.ts';
import { startRivalOnArrays } from './side-by-side/rival-arrays.ts';
import { median, ratioOf, secondsOf } from './side-by-side/statistics.ts';
import { type ClassifiedNumbers, classifiedNumbers } from './tables/classified-numbers.ts';

const pairs = Number(process.env['PAIRS'] ?? 7);
const rows = Number(process.env['ROWS'] ?? 100_000);
const cores = availableParallelism();

const program = `
import json, sys, time
try:
    import numpy, sklearn
    from sklearn.ensemble import RandomForestClassifier
except ImportError:
    sys.exit(3)
folder, columns = sys.argv[1], int(sys.argv[2])
X, Z = (numpy.fromfile(f"{folder}/{name}").reshape(-1, columns) for name in ("X", "Z"))
y, w = (numpy.fromfile(f"{folder}/{name}") for name in ("y", "w"))
print(f"scikit-learn {sklearn.__version__}", flush=True)
for line in sys.stdin:
    model = RandomForestClassifier(n_jobs=-1)
    begun = time.perf_counter()
    model.fit(X, y)
    fitted = time.perf_counter()
    model.n_jobs = 1
    scoring = time.perf_counter()
    answer = model.predict_proba(Z)
    scored = time.perf_counter()
    accuracy = float((answer.argmax(axis=1) == w).mean())
    print(json.dumps({"fit": fitted - begun, "score": scored - scoring, "accuracy": accuracy}), flush=True)
`;

interface Outcome {
  /** Seconds. */
  readonly fit: number;
  readonly score: number;
  /** On the rows to score. */
  readonly accuracy: number;
}

const threads = cores > 1 ? await nodeThreads(cores - 1) : null;
const engines = {
  boosting: null,
  forest: await loadTreeGrower(threads),
  sumTrees: await loadSumTrees(),
};

/** A table like Telco once it is prepared: three numbers, 43 flags, and a noisy answer. */
function telcoShaped(seed: number): ClassifiedNumbers {
  const random = createRandom(seed);
  const features = zeros(5634, 46);
  for (let i = 0; i < features.data.length; i++)
    features.data[i] = i % features.columns < 3 ? random() : Math.round(random());
  const target = Float64Array.from({ length: features.rows }, (_, row) => {
    const [a, b, c, flag] = features.data.subarray(row * features.columns);
    return a! + b! * c! + 0.4 * flag! + random() > 1.5 ? 1 : 0;
  });
  return { features, target };
}

async function measure(learn: ClassifiedNumbers, unseen: ClassifiedNumbers): Promise<Outcome> {
  const begun = performance.now();
  const model = await randomForestClassifier.fit(
    learn.features,
    learn.target,
    randomForestClassifier.defaults,
    { seed: 1, classes: 2, engines },
  );
  const fitted = performance.now();
  const answers = randomForestClassifier.predict(model, unseen.features, engines);
  const scored = performance.now();
  const hits = mostProbable(answers).filter((code, row) => code === unseen.target[row]).length;
  return {
    fit: (fitted - begun) / 1000,
    score: (scored - fitted) / 1000,
    accuracy: hits / unseen.target.length,
  };
}

/** Microseconds that a row takes alone in plain code: half of a thousand take less, and 99 in 100. */
async function timeRows(learn: ClassifiedNumbers, { features }: ClassifiedNumbers): Promise<string> {
  const context = { seed: 1, classes: 2, engines };
  const { defaults } = randomForestClassifier;
  const model = await randomForestClassifier.fit(learn.features, learn.target, defaults, context);
  const { data, columns } = features;
  const times = new Float64Array(1000);
  for (let row = 0; row < 2000; row++) {
    const alone: Matrix = { rows: 1, columns, data: data.slice(row * columns, (row + 1) * columns) };
    const begun = performance.now();
    randomForestClassifier.predict(model, alone);
    times[row % 1000] = 1000 * (performance.now() - begun);
  }
  times.sort();
  return `${times[500]!.toFixed(0)} µs, p99 ${times[990]!.toFixed(0)} µs`;
}

async function compare(name: string, learn: ClassifiedNumbers, unseen: ClassifiedNumbers): Promise<void> {
  const { columns } = learn.features;
  const arrays = { X: learn.features.data, y: learn.target, Z: unseen.features.data, w: unseen.target };
  const rival = await startRivalOnArrays(program, arrays, [String(columns)]);
  const own: Outcome[] = [];
  const theirs: Outcome[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    own.push(await measure(learn, unseen));
    if (rival !== null) theirs.push(await rival.ask<Outcome>(''));
  }
  rival?.stop();
  console.log(`${name}: ${learn.features.rows} × ${columns}, 100 trees, ${cores} threads, ${pairs} pairs`);
  for (const what of ['fit', 'score'] as const) {
    const ours = own.map(outcome => outcome[what]);
    const other = theirs.map(outcome => outcome[what]);
    const beside =
      rival === null
        ? 'scikit-learn is not installed here'
        : `${rival.greeting} ${secondsOf(other)}, ours / theirs ${ratioOf(ours, other)}`;
    console.log(`  ${what.padEnd(8)} ours ${secondsOf(ours)}; ${beside}`);
  }
  const accuracyOf = (outcomes: readonly Outcome[]) =>
    outcomes.length === 0 ? '–' : median(outcomes.map(outcome => outcome.accuracy)).toFixed(4);
  console.log(`  accuracy ours ${accuracyOf(own)}, theirs ${accuracyOf(theirs)}`);
  console.log(`  one row  ours ${await timeRows(learn, unseen)}`);
}

const numbers = { rows, columns: 20, classes: 2 };
await compare('Numbers', classifiedNumbers(numbers, 1), classifiedNumbers(numbers, 2));
await compare('Telco-shaped', telcoShaped(1), telcoShaped(2));
threads?.end();

import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { type Matrix, zeros } from '../../src/core/matrix.ts';
import type { Estimator } from '../../src/core/models/estimator.ts';
import { randomForestClassifier } from '../../src/core/models/forest/random-forest-classifier.ts';
import { randomForestRegressor } from '../../src/core/models/forest/random-forest-regressor.ts';
import { createRandom, type Random } from '../../src/core/random.ts';
import { median } from './side-by-side/statistics.ts';

/** Tables shaped like the samples: numbers with many distinct values, then 0/1 columns, and a noisy target. */
const tables = [
  {
    name: 'Telco-shaped, classifier',
    rows: 5634,
    numbers: 3,
    flags: 43,
    estimator: randomForestClassifier,
    classes: 2,
  },
  {
    name: 'Concrete-shaped, regressor',
    rows: 1030,
    numbers: 8,
    flags: 0,
    estimator: randomForestRegressor,
    classes: 0,
  },
  {
    name: '20,000 × 20 numbers, classifier',
    rows: 20_000,
    numbers: 20,
    flags: 0,
    estimator: randomForestClassifier,
    classes: 2,
  },
] as const;
const repetitions = 3;

const rival = `
import json, sys, time
try:
    import numpy
    from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
except ImportError:
    sys.exit(3)
shape = json.loads(sys.argv[1])
bytes_in = numpy.frombuffer(sys.stdin.buffer.read())
X = bytes_in[: shape["rows"] * shape["columns"]].reshape(shape["rows"], -1)
y = bytes_in[shape["rows"] * shape["columns"] :]
make = RandomForestClassifier if shape["classes"] else RandomForestRegressor
for seed in range(shape["repetitions"]):
    begun = time.perf_counter()
    model = make(random_state=seed).fit(X, y)
    fitted = time.perf_counter()
    model.predict_proba(X) if shape["classes"] else model.predict(X)
    print(fitted - begun, time.perf_counter() - fitted)
`;

function makeFeatures(rows: number, numbers: number, flags: number, random: Random): Matrix {
  const features = zeros(rows, numbers + flags);
  for (let i = 0; i < features.data.length; i++) {
    const draw = random();
    features.data[i] = i % features.columns < numbers ? draw : Math.round(draw);
  }
  return features;
}

function makeTarget(features: Matrix, classes: number, random: Random): Float64Array {
  return Float64Array.from({ length: features.rows }, (_, row) => {
    const start = row * features.columns;
    const score = features.data[start]! + features.data[start + 1]! * features.data[start + 2]! + random();
    return classes > 0 ? Math.min(classes - 1, Math.floor((score * classes) / 2.5)) : score;
  });
}

interface Times {
  /** Seconds, one a repetition. */
  readonly fit: readonly number[];
  readonly predict: readonly number[];
}

async function ours(
  estimator: Estimator<object, object>,
  features: Matrix,
  target: Float64Array,
  classes: number,
): Promise<Times> {
  const fit: number[] = [];
  const predict: number[] = [];
  for (let seed = 0; seed < repetitions; seed++) {
    const begun = performance.now();
    const model = await estimator.fit(features, target, estimator.defaults, { seed, classes });
    const fitted = performance.now();
    estimator.predict(model, features);
    fit.push((fitted - begun) / 1000);
    predict.push((performance.now() - fitted) / 1000);
  }
  return { fit, predict };
}

/** The same on one core in scikit-learn; null where it is not installed. */
function theirs({ data, rows, columns }: Matrix, target: Float64Array, classes: number): Times | null {
  const shape = JSON.stringify({ rows, columns, classes, repetitions });
  const input = Buffer.concat([Buffer.from(data.buffer), Buffer.from(target.buffer)]);
  const answer = spawnSync('/usr/bin/python3', ['-c', rival, shape], { input, encoding: 'utf8' });
  if (answer.status !== 0) return null;
  const lines = answer.stdout.trim().split('\n');
  const times = lines.map(line => line.split(' ').map(Number));
  return { fit: times.map(([fit]) => fit!), predict: times.map(([, predict]) => predict!) };
}

function compare(what: string, own: readonly number[], rival: readonly number[] | undefined): void {
  const seconds = median(own);
  const beside =
    rival === undefined
      ? 'scikit-learn is not installed here'
      : `scikit-learn ${median(rival).toFixed(2)} s, ours / theirs ${(seconds / median(rival)).toFixed(2)}`;
  console.log(`  ${what.padEnd(8)} ours ${seconds.toFixed(2)} s, ${beside}`);
}

for (const { name, rows, numbers, flags, estimator, classes } of tables) {
  const random = createRandom(1);
  const features = makeFeatures(rows, numbers, flags, random);
  const target = makeTarget(features, classes, random);
  console.log(`${name}: ${rows} × ${features.columns}, 100 trees, median of ${repetitions}`);
  const own = await ours(estimator, features, target, classes);
  const rival = theirs(features, target, classes);
  compare('fit', own.fit, rival?.fit);
  compare('predict', own.predict, rival?.predict);
}

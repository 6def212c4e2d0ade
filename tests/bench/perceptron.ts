/**
 * An epoch (of five) of a perceptron with 64 hidden units, batches of 200, against scikit-learn's on the same rows in turn:
 * median of the pairs. Then both are trained for twenty epochs, and their accuracy on rows that none has seen is told. ROWS
 * and PAIRS may be set.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { mlpClassifier } from '../../src/core/models/perceptron/mlp-classifier.ts';
import type { PerceptronModel } from '../../src/core/models/perceptron/perceptron-model.ts';
import { loadPerceptronEngine } from '../../src/kernels/perceptron/load.ts';
import { startRival } from './side-by-side/rival.ts';
import { ratioOf, secondsOf } from './side-by-side/statistics.ts';
import { classifiedNumbers } from './tables/classified-numbers.ts';

const pairs = Number(process.env['PAIRS'] ?? 7);
const shape = { rows: Number(process.env['ROWS'] ?? 100_000), columns: 20, classes: 2 };
const epochsToTime = 5;
const epochsToScore = 20;

const program = `
import json, sys, time, warnings
try:
    import numpy, sklearn
    from sklearn.neural_network import MLPClassifier
except ImportError:
    sys.exit(3)
warnings.simplefilter("ignore")
folder, rows, columns = sys.argv[1], *map(int, sys.argv[2:4])
X, Z = (numpy.fromfile(f"{folder}/{name}").reshape(rows, columns) for name in ("X", "Z"))
y, w = (numpy.fromfile(f"{folder}/{name}") for name in ("y", "w"))
print(f"scikit-learn {sklearn.__version__}", flush=True)
for line in sys.stdin:
    model = MLPClassifier((64,), batch_size=200, max_iter=int(line), random_state=1, tol=0, n_iter_no_change=100)
    begun = time.perf_counter()
    model.fit(X, y)
    seconds = time.perf_counter() - begun
    print(json.dumps({"seconds": seconds, "accuracy": model.score(Z, w)}), flush=True)
`;

interface Outcome {
  readonly seconds: number;
  /** Of rows that it has not seen. */
  readonly accuracy: number;
}

const perceptron = await loadPerceptronEngine();
const learn = classifiedNumbers(shape, 1);
const unseen = classifiedNumbers(shape, 2);
const folder = mkdtempSync(join(tmpdir(), 'terrarium-perceptron-'));
writeFileSync(join(folder, 'X'), learn.features.data);
writeFileSync(join(folder, 'Z'), unseen.features.data);
writeFileSync(join(folder, 'y'), learn.target);
writeFileSync(join(folder, 'w'), unseen.target);
const rival = await startRival(program, [folder, shape.rows, shape.columns].map(String));
rmSync(folder, { recursive: true });

async function measure(epochs: number): Promise<Outcome> {
  const params = {
    ...mlpClassifier.defaults,
    hiddenLayerSizes: '64',
    batchSize: 200,
    maxIter: epochs,
    earlyStopping: false,
    tol: 0,
    nIterNoChange: 100,
  };
  const engines = { boosting: null, forest: null, perceptron };
  const begun = performance.now();
  const model = await mlpClassifier.fit(learn.features, learn.target, params, {
    seed: 1,
    classes: 2,
    engines,
  });
  return { seconds: (performance.now() - begun) / 1000, accuracy: accuracyOf(model) };
}

function accuracyOf(model: PerceptronModel): number {
  const { data } = mlpClassifier.predict(model, unseen.features);
  const right = unseen.target.filter((code, row) => (data[2 * row + 1]! > 0.5 ? 1 : 0) === code);
  return right.length / unseen.target.length;
}

/** Seconds an epoch. */
async function epochOf(fit: (epochs: number) => Promise<Outcome>): Promise<number> {
  return (await fit(epochsToTime)).seconds / epochsToTime;
}

console.log(
  `${shape.rows} × ${shape.columns}, 64 hidden units, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`,
);
await measure(1);
const [own, theirs]: [number[], number[]] = [[], []];
for (let pair = 0; pair < pairs; pair++) {
  own.push(await epochOf(measure));
  if (rival !== null) theirs.push(await epochOf(epochs => rival.ask<Outcome>(String(epochs))));
}
console.log(`  ours          epoch ${secondsOf(own)}`);
if (rival !== null)
  console.log(`  scikit-learn  epoch ${secondsOf(theirs)}, ours / theirs ${ratioOf(own, theirs)}`);
const ours = await measure(epochsToScore);
console.log(`  ours          accuracy after ${epochsToScore} epochs ${ours.accuracy.toFixed(4)}`);
if (rival !== null) {
  const { accuracy } = await rival.ask<Outcome>(String(epochsToScore));
  console.log(`  scikit-learn  accuracy after ${epochsToScore} epochs ${accuracy.toFixed(4)}`);
}
rival?.stop();

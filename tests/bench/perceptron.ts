/**
 * An epoch (of five) of a perceptron with 64 hidden units, batches of 200, against scikit-learn's on the same rows in turn:
 * median of the pairs. Then both are trained for twenty epochs, and their accuracy on rows that none has seen is told. ROWS
 * and PAIRS may be set; `--browser` runs ours in Chromium.
 */
import { compiledEstimator } from '../../src/jobs/bodies/compiled-estimator.ts';
import { perceptronContender, type PerceptronOutcome } from './contenders/perceptron.ts';
import { startInBrowser } from './side-by-side/in-browser.ts';
import { startRivalOnArrays } from './side-by-side/rival-arrays.ts';
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

/** Where ours runs. */
interface Place {
  measure(epochs: number): Promise<PerceptronOutcome>;
  stop(): Promise<void>;
}

async function placeInBrowser(): Promise<Place> {
  const contender = await startInBrowser('perceptron');
  await contender.ask('prepare', shape);
  return {
    measure: epochs => contender.ask<PerceptronOutcome>('measure', epochs),
    stop: () => contender.stop(),
  };
}

function placeInNode(): Place {
  const contender = perceptronContender(() => compiledEstimator('mlpClassifier'));
  contender.prepare(shape);
  return { measure: epochs => contender.measure(epochs), stop: async () => {} };
}

const inBrowser = process.argv.includes('--browser');
const place = inBrowser ? await placeInBrowser() : placeInNode();
const [learn, unseen] = [classifiedNumbers(shape, 1), classifiedNumbers(shape, 2)];
const rival = await startRivalOnArrays(
  program,
  { X: learn.features.data, y: learn.target, Z: unseen.features.data, w: unseen.target },
  [shape.rows, shape.columns].map(String),
);

console.log(
  `${shape.rows} × ${shape.columns}, 64 hidden units, ours in ${inBrowser ? 'Chromium' : 'Node'}, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`,
);
const ask = (epochs: number) => rival!.ask<PerceptronOutcome>(String(epochs));
await place.measure(1);
const [own, theirs]: [number[], number[]] = [[], []];
for (let pair = 0; pair < pairs; pair++) {
  own.push((await place.measure(epochsToTime)).seconds / epochsToTime);
  if (rival !== null) theirs.push((await ask(epochsToTime)).seconds / epochsToTime);
}
const { accuracy } = await place.measure(epochsToScore);
console.log(
  `  ours          epoch ${secondsOf(own)}, accuracy after ${epochsToScore} ${accuracy.toFixed(4)}`,
);
if (rival !== null) {
  const known = (await ask(epochsToScore)).accuracy.toFixed(4);
  console.log(
    `  scikit-learn  epoch ${secondsOf(theirs)}, accuracy after ${epochsToScore} ${known}; ours / theirs ${ratioOf(own, theirs)}`,
  );
}
rival?.stop();
await place.stop();

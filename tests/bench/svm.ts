/**
 * A support vector machine with the RBF kernel and the defaults, against scikit-learn's SVC on the same rows in turn, median
 * of the pairs; accuracy on as many rows that none has seen. Ours always fits probabilities, so it stands beside SVC without
 * them and beside SVC(probability=True). ROWS and PAIRS may be set.
 */
import { performance } from 'node:perf_hooks';
import { svc } from '../../src/core/models/svm/svc.ts';
import { loadDualEngine } from '../../src/kernels/svm/load.ts';
import { startRivalOnArrays } from './side-by-side/rival-arrays.ts';
import { ratioOf, secondsOf } from './side-by-side/statistics.ts';
import { classifiedNumbers } from './tables/classified-numbers.ts';

const pairs = Number(process.env['PAIRS'] ?? 7);
const rows = Number(process.env['ROWS'] ?? 10_000);
const columns = 20;

const program = `
import json, sys, time
try:
    import numpy, sklearn
    from sklearn.svm import SVC
except ImportError:
    sys.exit(3)
folder, columns = sys.argv[1], int(sys.argv[2])
X, Z = (numpy.fromfile(f"{folder}/{name}").reshape(-1, columns) for name in ("X", "Z"))
y, w = (numpy.fromfile(f"{folder}/{name}") for name in ("y", "w"))
print(f"scikit-learn {sklearn.__version__}", flush=True)
for line in sys.stdin:
    begun, worked = time.perf_counter(), time.process_time()
    model = SVC(probability=line.strip() == "probabilities", random_state=1).fit(X, y)
    fitted, done = time.perf_counter(), time.process_time()
    answer = model.predict(Z)
    scored = time.perf_counter()
    print(json.dumps({
        "fit": fitted - begun, "cpu": done - worked, "score": scored - fitted,
        "accuracy": float((answer == w).mean()), "supports": int(model.n_support_.sum()),
    }), flush=True)
`;

interface Outcome {
  /** Seconds; `cpu` those of all processors together. */
  readonly fit: number;
  readonly cpu: number;
  readonly score: number;
  /** On the rows that none has seen. */
  readonly accuracy: number;
  readonly supports: number;
}

const learn = classifiedNumbers({ rows, columns, classes: 2 }, 1);
const unseen = classifiedNumbers({ rows, columns, classes: 2 }, 2);
const engines = { boosting: null, forest: null, svm: await loadDualEngine() };

async function measureOurs(): Promise<Outcome> {
  const [begun, worked] = [performance.now(), process.cpuUsage()];
  const model = await svc.fit(learn.features, learn.target, svc.defaults, { seed: 1, classes: 2, engines });
  const [fitted, { user, system }] = [performance.now(), process.cpuUsage(worked)];
  const { data } = svc.predict(model, unseen.features, engines);
  const scored = performance.now();
  const hits = unseen.target.filter((code, row) => Number(data[2 * row + 1]! > 0.5) === code).length;
  return {
    fit: (fitted - begun) / 1000,
    cpu: (user + system) / 1e6,
    score: (scored - fitted) / 1000,
    accuracy: hits / rows,
    supports: model.supports.rows,
  };
}

function tell(name: string, outcomes: readonly Outcome[], own: readonly Outcome[] | null): void {
  for (const what of ['fit', 'cpu', 'score'] as const) {
    const of = (list: readonly Outcome[]) => list.map(outcome => outcome[what]);
    const ratio = own === null ? '' : `, ours / theirs ${ratioOf(of(own), of(outcomes))}`;
    console.log(`  ${name.padEnd(30)} ${what.padEnd(5)} ${secondsOf(of(outcomes))}${ratio}`);
  }
  const { accuracy, supports } = outcomes[0]!;
  console.log(`  ${name.padEnd(30)} accuracy ${accuracy.toFixed(4)}, ${supports} support vectors`);
}

const arrays = { X: learn.features.data, y: learn.target, Z: unseen.features.data, w: unseen.target };
const rival = await startRivalOnArrays(program, arrays, [String(columns)]);
console.log(`${rows} × ${columns}, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`);
const own: Outcome[] = [];
const bare: Outcome[] = [];
const calibrated: Outcome[] = [];
for (let pair = 0; pair < pairs; pair++) {
  own.push(await measureOurs());
  if (rival === null) continue;
  bare.push(await rival.ask<Outcome>('bare'));
  calibrated.push(await rival.ask<Outcome>('probabilities'));
}
tell('ours, with probabilities', own, null);
if (rival !== null) {
  tell('SVC', bare, own);
  tell('SVC(probability=True)', calibrated, own);
}
rival?.stop();

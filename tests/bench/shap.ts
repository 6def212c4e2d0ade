/**
 * TreeSHAP of 10,000 rows, 100 trees of 31 leaves, against XGBoost's `pred_contribs` on the very same trees in turn:
 * median of the pairs, how far the two are apart, and, for the row where they are farthest, how far each is from the
 * definition computed in 64 bits: XGBoost adds in 32. ROWS, PAIRS and THREADS (XGBoost's; all unless told) may be set.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { OutputTrees } from '../../src/core/inspection/shap/output-trees.ts';
import { rowView } from '../../src/core/matrix.ts';
import { treeShap } from '../../src/core/inspection/shap/tree-shap.ts';
import { bruteForceTreeShap } from '../core/inspection/shap/brute-force-tree-shap.ts';
import { startRival } from './side-by-side/rival.ts';
import { ratioOf, secondsOf } from './side-by-side/statistics.ts';
import { classifiedNumbers } from './tables/classified-numbers.ts';

const pairs = Number(process.env['PAIRS'] ?? 7);
const rows = Number(process.env['ROWS'] ?? 10_000);
const threads = Number(process.env['THREADS'] ?? availableParallelism());
const columns = 20;

const program = `
import json, sys, time
try:
    import numpy, xgboost
except ImportError:
    sys.exit(3)
folder, columns, threads, reference = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
sys.path.insert(0, reference)
from xgboost_trees import flat_trees
X, Z = (numpy.fromfile(f"{folder}/{name}").reshape(-1, columns).astype(numpy.float32) for name in ("X", "Z"))
y = numpy.fromfile(f"{folder}/y")
params = {
    "objective": "binary:logistic", "max_leaves": 31, "max_depth": 0, "grow_policy": "lossguide", "tree_method": "hist",
    "learning_rate": 0.1, "base_score": 0.5, "nthread": threads,
}
booster = xgboost.train(params, xgboost.DMatrix(X, y), 100)
Z.astype(float).tofile(f"{folder}/Z32")
with open(f"{folder}/trees.json", "w") as file:
    json.dump(flat_trees(booster), file)
print(f"XGBoost {xgboost.__version__} on {threads} threads", flush=True)
for line in sys.stdin:
    rows = xgboost.DMatrix(Z)
    begun, worked = time.perf_counter(), time.process_time()
    answer = booster.predict(rows, pred_contribs=True)
    done, finished = time.perf_counter(), time.process_time()
    answer.astype(float).tofile(f"{folder}/contributions")
    print(json.dumps({"seconds": done - begun, "cpu": finished - worked}), flush=True)
`;

interface Outcome {
  readonly seconds: number;
  /** Of all processors together. */
  readonly cpu: number;
}

const numbersIn = (file: string) => new Float64Array(new Uint8Array(readFileSync(file)).buffer);

function readTrees(folder: string): { readonly trees: OutputTrees; readonly cover: Float64Array } {
  const flat = JSON.parse(readFileSync(join(folder, 'trees.json'), 'utf8')) as Record<string, number[]>;
  return {
    trees: {
      features: Int32Array.from(flat['features']!),
      thresholds: Float64Array.from(flat['thresholds']!),
      right: Int32Array.from(flat['right']!),
      values: Float64Array.from(flat['values']!),
      flags: Uint8Array.from(flat['flags']!),
      leftCategories: new Uint32Array(),
      starts: Int32Array.from(flat['starts']!),
      base: 0,
    },
    cover: Float64Array.from(flat['cover']!),
  };
}

/** XGBoost has the base at the end of each row. */
function theirPlace(place: number): number {
  return Math.floor(place / columns) * (columns + 1) + (place % columns);
}

const folder = mkdtempSync(join(tmpdir(), 'terrarium-shap-'));
const learn = classifiedNumbers({ rows: 20_000, columns, classes: 2 }, 1);
const unseen = classifiedNumbers({ rows, columns, classes: 2 }, 2);
writeFileSync(join(folder, 'X'), learn.features.data);
writeFileSync(join(folder, 'y'), learn.target);
writeFileSync(join(folder, 'Z'), unseen.features.data);
const reference = join(import.meta.dirname, '../reference');
const rival = await startRival(program, [folder, String(columns), String(threads), reference]);
if (rival === null) throw new Error('XGBoost is not installed: apt-get install python3-xgboost');
const { trees, cover } = readTrees(folder);
const features = { data: numbersIn(join(folder, 'Z32')), rows, columns };

const own: Outcome[] = [];
const theirs: Outcome[] = [];
let furthest = 0;
let furthestAt = 0;
let answered = new Float64Array();
let ours = new Float64Array();
for (let pair = 0; pair < pairs; pair++) {
  const [begun, worked] = [performance.now(), process.cpuUsage()];
  const { values } = treeShap(trees, cover, features);
  const { user, system } = process.cpuUsage(worked);
  own.push({ seconds: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 });
  theirs.push(await rival.ask<Outcome>('explain'));
  answered = numbersIn(join(folder, 'contributions'));
  ours = values.data;
  ours.forEach((value, i) => {
    const apart = Math.abs(value - answered[theirPlace(i)]!);
    if (apart <= furthest) return;
    furthest = apart;
    furthestAt = Math.floor(i / columns);
  });
}
rival.stop();
rmSync(folder, { recursive: true });
console.log(
  `${rows} rows, ${trees.starts.length} trees, ${pairs} pairs beside ${rival.greeting}; ours on 1 thread`,
);
for (const what of ['seconds', 'cpu'] as const) {
  const of = (outcomes: readonly Outcome[]) => outcomes.map(outcome => outcome[what]);
  console.log(`  ours    ${what.padEnd(8)} ${secondsOf(of(own))}`);
  console.log(
    `  XGBoost ${what.padEnd(8)} ${secondsOf(of(theirs))}, ours / theirs ${ratioOf(of(own), of(theirs))}`,
  );
}
const exact = bruteForceTreeShap(trees, cover, rowView(features, furthestAt));
const fromExact = (said: (place: number) => number) =>
  Math.max(...exact.map((value, c) => Math.abs(value - said(furthestAt * columns + c)))).toExponential(1);
console.log(
  `  apart by ${furthest.toExponential(1)} at most; in that row, from the definition in 64 bits: ours ${fromExact(place => ours[place]!)}, XGBoost ${fromExact(place => answered[theirPlace(place)]!)}`,
);

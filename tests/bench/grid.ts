/**
 * The classic grid of 108 forests by 3-fold cross-validation, on 200 rows and on all of Telco, preparation fitted in every
 * fold, against scikit-learn's GridSearchCV with n_jobs=-1 in turn; as many threads on both sides. On all of Telco theirs
 * takes minutes: PAIRS (of the small table, 7) and PAIRS_WHOLE (1) may be set.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Searcher } from '../../src/core/selection/search/searcher.ts';
import { startNodePool } from './side-by-side/node-pool.ts';
import { startRival } from './side-by-side/rival.ts';
import { sampleFrame } from './side-by-side/sample-frame.ts';
import { ratioOf, secondsOf } from './side-by-side/statistics.ts';
import type { ThreadInput } from './side-by-side/trial-thread.ts';
import { timeTrials } from './side-by-side/tried.ts';

const file = join(import.meta.dirname, '../../public/samples/telco-churn.csv');
const grid = {
  nEstimators: [50, 100, 200],
  maxDepth: [3, 5, 7, null],
  minSamplesSplit: [2, 5, 10],
  minSamplesLeaf: [1, 2, 4],
} as const;
const tables = [
  { name: '200 rows', rows: 250, pairs: Number(process.env['PAIRS'] ?? 7) },
  { name: 'all of Telco', rows: Infinity, pairs: Number(process.env['PAIRS_WHOLE'] ?? 1) },
];

const program = `${sampleFrame}
from sklearn.ensemble import RandomForestClassifier
from sklearn.pipeline import Pipeline
grid = {
    "model__n_estimators": [50, 100, 200], "model__max_depth": [3, 5, 7, None],
    "model__min_samples_split": [2, 5, 10], "model__min_samples_leaf": [1, 2, 4],
}
print(f"scikit-learn {sklearn.__version__}", flush=True)
for line in sys.stdin:
    begun = time.perf_counter()
    model = Pipeline([("prepare", preparation()), ("model", RandomForestClassifier(random_state=0))])
    search = GridSearchCV(model, grid, cv=folds(3), scoring="roc_auc", n_jobs=-1, refit=False).fit(X, y)
    print(json.dumps({"seconds": time.perf_counter() - begun, "best": search.best_score_}), flush=True)
`;

function gridSearcher(): Searcher {
  const proposals = grid.nEstimators.flatMap(nEstimators =>
    grid.maxDepth.flatMap(maxDepth =>
      grid.minSamplesSplit.flatMap(minSamplesSplit =>
        grid.minSamplesLeaf.map(minSamplesLeaf => ({
          nEstimators,
          maxDepth,
          minSamplesSplit,
          minSamplesLeaf,
        })),
      ),
    ),
  );
  let next = 0;
  return {
    ask: () => {
      const params = proposals[next++];
      if (params === undefined) return 'done';
      return { stage: 'search', estimator: 'randomForestClassifier', params, preparation: null, rowShare: 1 };
    },
    tell() {},
    account: () => [],
  };
}

for (const { name, rows, pairs } of tables.filter(table => table.pairs > 0)) {
  const input: ThreadInput = {
    file,
    rows,
    problem: { task: 'classification', target: 'churn', positive: 'Yes', metric: 'roc_auc' },
    settings: { seed: 42, testShare: 0.2, folds: 3, candidates: [] },
  };
  const rival = await startRival(program, [file, 'churn', Number.isFinite(rows) ? String(rows) : '-1']);
  const pool = await startNodePool(input, availableParallelism());
  const own: number[] = [];
  const theirs: number[] = [];
  let best = '';
  for (let pair = 0; pair < pairs; pair++) {
    const { seconds, ended } = await timeTrials(pool, input, gridSearcher());
    own.push(seconds);
    const means = ended.map(({ trial }) => (trial.state === 'done' ? trial.mean : -Infinity));
    const answer = await rival?.ask<{ readonly seconds: number; readonly best: number }>('');
    if (answer) theirs.push(answer.seconds);
    best = `best ROC AUC ${Math.max(...means).toFixed(4)}, theirs ${answer?.best.toFixed(4) ?? '–'}`;
  }
  await pool.stop();
  rival?.stop();
  console.log(`108 forests × 3 folds, ${name}, ${pool.parallel} threads, ${pairs} pairs; ${best}`);
  console.log(`  ours ${secondsOf(own)}`);
  if (rival === null) console.log('  scikit-learn is not installed here');
  else
    console.log(
      `  ${rival.greeting}, n_jobs=-1: ${secondsOf(theirs)}; ours / theirs ${ratioOf(own, theirs)}`,
    );
}

/**
 * Five classic algorithms compared by 5-fold cross-validation on Telco, preparation fitted in every fold, against
 * scikit-learn's pipelines with n_jobs=-1 on the same rows in turn; as many threads on both sides. PAIRS may be set.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { candidateSearcher } from '../../src/core/selection/candidate-searcher.ts';
import { startNodePool } from './side-by-side/node-pool.ts';
import { startRival } from './side-by-side/rival.ts';
import { ratioOf, secondsOf } from './side-by-side/statistics.ts';
import type { ThreadInput } from './side-by-side/trial-thread.ts';
import { timeTrials } from './side-by-side/tried.ts';
import { sampleFrame } from './side-by-side/sample-frame.ts';

const pairs = Number(process.env['PAIRS'] ?? 7);
const file = join(import.meta.dirname, '../../public/samples/telco-churn.csv');
const input: ThreadInput = {
  file,
  rows: Infinity,
  problem: { task: 'classification', target: 'churn', positive: 'Yes', metric: 'roc_auc' },
  settings: {
    seed: 42,
    testShare: 0.2,
    folds: 5,
    candidates: [
      'logisticRegression',
      'randomForestClassifier',
      'histGradientBoostingClassifier',
      'svc',
      'kNeighborsClassifier',
    ],
  },
};

const program = `${sampleFrame}
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC
models = [
    LogisticRegression(), RandomForestClassifier(random_state=0), HistGradientBoostingClassifier(random_state=0),
    SVC(), KNeighborsClassifier(),
]
print(f"scikit-learn {sklearn.__version__}", flush=True)
for line in sys.stdin:
    begun = time.perf_counter()
    scores = [
        cross_val_score(make_pipeline(preparation(), model), X, y, cv=folds(5), scoring="roc_auc", n_jobs=-1).mean()
        for model in models
    ]
    print(json.dumps({"seconds": time.perf_counter() - begun, "scores": scores}), flush=True)
`;

const rival = await startRival(program, [file, 'churn', '-1']);
const pool = await startNodePool(input, availableParallelism());
const own: number[] = [];
const theirs: number[] = [];
for (let pair = 0; pair < pairs; pair++) {
  const { seconds, ended } = await timeTrials(pool, input, candidateSearcher(input.settings));
  own.push(seconds);
  const answer = await rival?.ask<{ readonly seconds: number; readonly scores: readonly number[] }>('');
  if (answer) theirs.push(answer.seconds);
  if (pair > 0) continue;
  for (const [index, estimator] of input.settings.candidates.entries()) {
    const trial = ended.find(one => one.trial.estimator === estimator)!.trial;
    const told = trial.state === 'done' ? trial.mean.toFixed(4) : JSON.stringify(trial);
    const took = (trial.fitSeconds + trial.scoreSeconds).toFixed(2);
    console.log(
      `  ${estimator.padEnd(32)} ROC AUC ${told}, theirs ${answer?.scores[index]?.toFixed(4) ?? '–'}; ours ${took} s of fitting and scoring`,
    );
  }
}
await pool.stop();
rival?.stop();
console.log(`Telco, five algorithms × 5 folds, ${pool.parallel} threads, ${pairs} pairs`);
console.log(`  ours ${secondsOf(own)}`);
if (rival === null) console.log('  scikit-learn is not installed here');
else
  console.log(`  ${rival.greeting}, n_jobs=-1: ${secondsOf(theirs)}; ours / theirs ${ratioOf(own, theirs)}`);

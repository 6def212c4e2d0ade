/**
 * Five classic algorithms compared by 5-fold cross-validation on Telco, preparation fitted in every fold, against
 * scikit-learn's pipelines with n_jobs=-1 on the same rows in turn; as many threads on both sides. PAIRS may be set;
 * `--browser` runs ours in Chromium.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrialsContender, TrialsOutcome } from './contenders/trials.ts';
import { alternate } from './side-by-side/alternate.ts';
import { placeOurs } from './side-by-side/place.ts';
import { startRival } from './side-by-side/rival.ts';
import { sampleFrame } from './side-by-side/sample-frame.ts';
import type { SampleTask } from './side-by-side/sample-task.ts';
import { tellTimes } from './side-by-side/tell.ts';

const pairs = Number(process.env['PAIRS'] ?? 7);
const file = join(import.meta.dirname, '../../public/samples/telco-churn.csv');
const input: SampleTask = {
  csv: readFileSync(file, 'utf8'),
  rows: null,
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

interface Theirs {
  readonly seconds: number;
  readonly scores: readonly number[];
}

/** What each algorithm scored, and what it took of ours. */
function tellScores({ trials }: TrialsOutcome, theirs: Theirs | undefined): void {
  for (const [index, estimator] of input.settings.candidates.entries()) {
    const { mean, worked } = trials.find(one => one.estimator === estimator)!;
    console.log(
      `  ${estimator.padEnd(32)} ROC AUC ${mean.toFixed(4)}, theirs ${theirs?.scores[index]?.toFixed(4) ?? '–'}; ours ${worked.toFixed(2)} s of fitting and scoring`,
    );
  }
}

const { name: where, ours, stop } = await placeOurs<TrialsContender>('trials');
const rival = await startRival(program, [file, 'churn', '-1']);
const threads = await ours.prepare(input);
console.log(
  `Telco, five algorithms × 5 folds, ours in ${where}, ${threads} threads, ${pairs} pairs${rival ? ` beside ${rival.greeting}, n_jobs=-1` : ''}`,
);
const { own, others } = await alternate(
  pairs,
  () => ours.measure('candidates'),
  async () => (rival === null ? null : rival.ask<Theirs>('')),
);
rival?.stop();
await ours.stop();
await stop();
tellScores(own[0]!, others[0]![0]);
tellTimes('ours', ['seconds'], own);
tellTimes('scikit-learn', ['seconds'], others[0]!, own);

/**
 * The classic grid of 108 forests by 3-fold cross-validation, on 200 rows and on all of Telco, preparation fitted in every
 * fold, against scikit-learn's GridSearchCV with n_jobs=-1 in turn; as many threads on both sides. PAIRS (of the small
 * table, 7) and PAIRS_WHOLE (1) may be set; `--browser` runs ours in Chromium. On all of Telco theirs takes minutes, so
 * ours is measured three times for each of theirs: `PAIRS=0 npm run bench -- grid` is that alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrialsContender } from './contenders/trials.ts';
import { alternate } from './side-by-side/alternate.ts';
import { placeOurs } from './side-by-side/place.ts';
import { startRival } from './side-by-side/rival.ts';
import { sampleFrame } from './side-by-side/sample-frame.ts';
import type { SampleTask } from './side-by-side/sample-task.ts';
import { median } from './side-by-side/statistics.ts';
import { tellBelow, tellTimes } from './side-by-side/tell.ts';

const file = join(import.meta.dirname, '../../public/samples/telco-churn.csv');
const csv = readFileSync(file, 'utf8');
const tables = [
  // A fifth of the rows is the test set.
  { name: '200 rows', rows: 250, pairs: Number(process.env['PAIRS'] ?? 7), oursPerPair: 1 },
  { name: 'all of Telco', rows: null, pairs: Number(process.env['PAIRS_WHOLE'] ?? 1), oursPerPair: 3 },
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

interface Outcome {
  readonly seconds: number;
  /** ROC AUC of the best. */
  readonly best: number;
}

const { name: where, ours, stop } = await placeOurs<TrialsContender>('trials');

async function measureOurs(times: number): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  while (outcomes.length < times) {
    const { seconds, trials } = await ours.measure('grid of forests');
    outcomes.push({ seconds, best: Math.max(...trials.map(({ mean }) => mean)) });
  }
  return { seconds: median(outcomes.map(({ seconds }) => seconds)), best: outcomes[0]!.best };
}

for (const { name, rows, pairs, oursPerPair } of tables.filter(table => table.pairs > 0)) {
  const input: SampleTask = {
    csv,
    rows,
    problem: { task: 'classification', target: 'churn', positive: 'Yes', metric: 'roc_auc' },
    settings: { seed: 42, testShare: 0.2, folds: 3, candidates: [] },
  };
  const rival = await startRival(program, [file, 'churn', String(rows ?? -1)]);
  const threads = await ours.prepare(input);
  console.log(
    `108 forests × 3 folds, ${name}, ours in ${where}, ${threads} threads, ${pairs} pairs${rival ? ` beside ${rival.greeting}, n_jobs=-1` : ''}`,
  );
  const { own, others } = await alternate(
    pairs,
    () => measureOurs(oursPerPair),
    async () => (rival === null ? null : rival.ask<Outcome>('')),
  );
  rival?.stop();
  tellTimes('ours', ['seconds'], own);
  tellBelow(`best ROC AUC ${own[0]!.best.toFixed(4)}`);
  if (others[0]!.length === 0) continue;
  tellTimes('scikit-learn', ['seconds'], others[0]!, own);
  tellBelow(`best ROC AUC ${others[0]![0]!.best.toFixed(4)}`);
}
await ours.stop();
await stop();

/**
 * A support vector machine with the RBF kernel and the defaults, against scikit-learn's SVC on the same rows in turn, median
 * of the pairs; accuracy on as many rows that none has seen. Ours always fits probabilities, so it stands beside SVC without
 * them and beside SVC(probability=True). ROWS and PAIRS may be set; `--browser` runs ours in Chromium.
 */
import { numbersPair } from './contenders/numbers.ts';
import type { SvmContender, SvmOutcome } from './contenders/svm.ts';
import { alternate } from './side-by-side/alternate.ts';
import { placeOurs } from './side-by-side/place.ts';
import { startRivalOn } from './side-by-side/rival-numbers.ts';
import { tellBelow, tellTimes } from './side-by-side/tell.ts';

const pairs = Number(process.env['PAIRS'] ?? 7);
const rows = Number(process.env['ROWS'] ?? 10_000);
const columns = 20;

const program = {
  imports: 'from sklearn.svm import SVC',
  body: `
begun, worked = time.perf_counter(), time.process_time()
model = SVC(probability=question == "probabilities", random_state=1).fit(X, y)
fitted = time.perf_counter()
found = model.predict(Z)
scored, done = time.perf_counter(), time.process_time()
answer = {
    "fit": fitted - begun, "score": scored - fitted, "cpu": done - worked,
    "accuracy": float((found == w).mean()), "supports": int(model.n_support_.sum()),
}
`,
};

function tell(name: string, outcomes: readonly SvmOutcome[], own: readonly SvmOutcome[] | null): void {
  if (outcomes.length === 0) return;
  tellTimes(name, ['fit', 'score', 'cpu'], outcomes, own);
  const { accuracy, supports } = outcomes[0]!;
  tellBelow(`accuracy ${accuracy.toFixed(4)}, ${supports} support vectors`);
}

const { name: where, ours, stop } = await placeOurs<SvmContender>('svm');
const rival = await startRivalOn(numbersPair({ rows, columns, classes: 2 }), program);
console.log(
  `${rows} × ${columns}, ours in ${where}, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`,
);
await ours.prepare(rows, columns);
const ask = (question: string) => async () => (rival === null ? null : rival.ask<SvmOutcome>(question));
const { own, others } = await alternate(pairs, () => ours.measure(), ask('bare'), ask('probabilities'));
rival?.stop();
tell('ours, with probabilities', own, null);
tell('SVC', others[0]!, own);
tell('SVC(probability=True)', others[1]!, own);
await stop();

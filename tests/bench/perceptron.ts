/**
 * An epoch (of five) of a perceptron with 64 hidden units, batches of 200, against scikit-learn's on the same rows in turn:
 * median of the pairs. Then both are trained for twenty epochs, and their accuracy on rows that none has seen is told. ROWS
 * and PAIRS may be set; `--browser` runs ours in Chromium.
 */
import { numbersPair } from './contenders/numbers.ts';
import type { PerceptronContender, PerceptronOutcome } from './contenders/perceptron.ts';
import { alternate } from './side-by-side/alternate.ts';
import { placeOurs } from './side-by-side/place.ts';
import { startRivalOn } from './side-by-side/rival-numbers.ts';
import { tellBelow, tellTimes } from './side-by-side/tell.ts';

const pairs = Number(process.env['PAIRS'] ?? 7);
const shape = { rows: Number(process.env['ROWS'] ?? 100_000), columns: 20, classes: 2 };
const epochsToTime = 5;
const epochsToScore = 20;

const program = {
  imports: `
import warnings
from sklearn.neural_network import MLPClassifier
`,
  setup: 'warnings.simplefilter("ignore")',
  body: `
model = MLPClassifier((64,), batch_size=200, max_iter=int(question), random_state=1, tol=0, n_iter_no_change=100)
begun = time.perf_counter()
model.fit(X, y)
answer = {"fit": time.perf_counter() - begun, "accuracy": model.score(Z, w)}
`,
};

type Theirs = Pick<PerceptronOutcome, 'fit' | 'accuracy'>;
const { name: where, ours, stop } = await placeOurs<PerceptronContender>('perceptron');
const rival = await startRivalOn(numbersPair(shape), program);
console.log(
  `${shape.rows} × ${shape.columns}, 64 hidden units, ours in ${where}, ${pairs} pairs${rival ? ` beside ${rival.greeting}` : ''}`,
);
await ours.prepare(shape);
await ours.measure(1);
const ask = async (epochs: number) => (rival === null ? null : rival.ask<Theirs>(String(epochs)));
const epochOf = ({ fit }: Theirs) => ({ epoch: fit / epochsToTime });
const { own, others } = await alternate(
  pairs,
  async () => epochOf(await ours.measure(epochsToTime)),
  async () => {
    const answer = await ask(epochsToTime);
    return answer && epochOf(answer);
  },
);
const accuracies = [await ours.measure(epochsToScore), await ask(epochsToScore)].map(outcome =>
  outcome === null ? '' : `accuracy after ${epochsToScore} ${outcome.accuracy.toFixed(4)}`,
);
tellTimes('ours', ['epoch'], own);
tellBelow(accuracies[0]!);
if (others[0]!.length > 0) {
  tellTimes('scikit-learn', ['epoch'], others[0]!, own);
  tellBelow(accuracies[1]!);
}
rival?.stop();
await stop();

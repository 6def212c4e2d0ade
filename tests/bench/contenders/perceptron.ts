import { mlpClassifier } from '../../../src/core/models/perceptron/mlp-classifier.ts';
import { loadPerceptronEngine } from '../../../src/kernels/perceptron/load.ts';
import type { Site } from '../side-by-side/site.ts';
import type { NumbersShape } from '../tables/classified-numbers.ts';
import { type NumbersPair, numbersPair, type Timed, timeNumbers } from './numbers.ts';
import { accuracy } from './scores.ts';

export interface PerceptronOutcome extends Timed {
  /** Of rows that it has not seen. */
  readonly accuracy: number;
}

export interface PerceptronContender {
  prepare(shape: NumbersShape): void;
  /** Trains for so many epochs, whatever the loss does. */
  measure(epochs: number): Promise<PerceptronOutcome>;
}

/** 64 hidden units, on one thread. */
export function contender(site: Site): PerceptronContender {
  let pair: NumbersPair | null = null;
  return {
    prepare(shape) {
      pair = numbersPair(shape);
    },
    async measure(epochs) {
      const engines = { boosting: null, forest: null, perceptron: await loadPerceptronEngine() };
      const params = {
        ...mlpClassifier.defaults,
        hiddenLayerSizes: '64',
        batchSize: 200,
        maxIter: epochs,
        earlyStopping: false,
        tol: 0,
        nIterNoChange: epochs,
      };
      const context = { classes: 2, engines };
      const { timed, answers } = await timeNumbers(site, mlpClassifier, params, pair!, context);
      return { ...timed, accuracy: accuracy(answers, pair!.unseen.target) };
    },
  };
}

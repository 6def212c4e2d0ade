import type { Estimator } from '../../../src/core/models/estimator.ts';
import { mlpClassifier } from '../../../src/core/models/perceptron/mlp-classifier.ts';
import {
  type ClassifiedNumbers,
  classifiedNumbers,
  type NumbersShape,
} from '../tables/classified-numbers.ts';

export interface PerceptronOutcome {
  /** Of the fit. */
  readonly seconds: number;
  /** Of rows that it has not seen. */
  readonly accuracy: number;
}

/** Our perceptron as a contender, in Node and in the browser alike. */
export interface PerceptronContender {
  /** Makes the tables of a shape: the same ones anywhere. */
  prepare(shape: NumbersShape): void;
  /** Trains for so many epochs, whatever the loss does. */
  measure(epochs: number): Promise<PerceptronOutcome>;
}

export function perceptronContender(load: () => Promise<Estimator<object, object>>): PerceptronContender {
  let tables: { readonly learn: ClassifiedNumbers; readonly unseen: ClassifiedNumbers } | null = null;
  return {
    prepare(shape) {
      tables = { learn: classifiedNumbers(shape, 1), unseen: classifiedNumbers(shape, 2) };
    },
    async measure(epochs) {
      const { learn, unseen } = tables!;
      const estimator = await load();
      const params = {
        ...mlpClassifier.defaults,
        hiddenLayerSizes: '64',
        batchSize: 200,
        maxIter: epochs,
        earlyStopping: false,
        tol: 0,
        nIterNoChange: epochs,
      };
      const begun = performance.now();
      const model = await estimator.fit(learn.features, learn.target, params, { seed: 1, classes: 2 });
      const seconds = (performance.now() - begun) / 1000;
      const { data } = estimator.predict(model, unseen.features);
      const right = unseen.target.filter((code, row) => (data[2 * row + 1]! > 0.5 ? 1 : 0) === code);
      return { seconds, accuracy: right.length / unseen.target.length };
    },
  };
}

import type { Matrix } from '../../../src/core/matrix.ts';
import { histGradientBoostingClassifier } from '../../../src/core/models/boosting/hist-gradient-boosting-classifier.ts';
import type { Estimator } from '../../../src/core/models/estimator.ts';
import {
  type ClassifiedNumbers,
  classifiedNumbers,
  type NumbersShape,
} from '../tables/classified-numbers.ts';

export interface BoostingOutcome {
  /** Seconds. */
  readonly fit: number;
  readonly score: number;
  /** Microseconds for one row, of a thousand: half of them, and 99 in 100, take less. */
  readonly rowMedian: number;
  readonly rowP99: number;
  /** Log loss on the rows to score. */
  readonly loss: number;
}

/** Our boosting as a contender, in Node and in the browser alike. */
export interface BoostingContender {
  /** Makes the tables of a shape: the same ones anywhere. */
  prepare(shape: NumbersShape): void;
  measure(): Promise<BoostingOutcome>;
}

export function boostingContender(load: () => Promise<Estimator<object, object>>): BoostingContender {
  let tables: {
    readonly shape: NumbersShape;
    readonly learn: ClassifiedNumbers;
    readonly unseen: ClassifiedNumbers;
  } | null = null;
  return {
    prepare(shape) {
      tables = { shape, learn: classifiedNumbers(shape, 1), unseen: classifiedNumbers(shape, 2) };
    },
    async measure() {
      const { shape, learn, unseen } = tables!;
      const { columns, classes, categories = 0 } = shape;
      const estimator = await load();
      const params = { ...histGradientBoostingClassifier.defaults, earlyStopping: false };
      const categorical = Array.from({ length: columns }, (_, column) => column >= columns - categories);
      const begun = performance.now();
      const model = await estimator.fit(learn.features, learn.target, params, {
        seed: 1,
        classes,
        categorical,
      });
      const fitted = performance.now();
      const probabilities = estimator.predict(model, unseen.features);
      const scored = performance.now();
      const rows = timesOfRows(row => estimator.predict(model, row), unseen.features);
      return {
        fit: (fitted - begun) / 1000,
        score: (scored - fitted) / 1000,
        rowMedian: rows[500]!,
        rowP99: rows[990]!,
        loss: logLoss(probabilities, unseen.target),
      };
    },
  };
}

/** Microseconds that each of a thousand rows takes alone, ascending, when as many went before. */
function timesOfRows(predict: (row: Matrix) => Matrix, { data, columns }: Matrix): Float64Array {
  const times = new Float64Array(1000);
  for (let row = 0; row < 2000; row++) {
    const alone = { rows: 1, columns, data: data.slice(row * columns, (row + 1) * columns) };
    const begun = performance.now();
    predict(alone);
    times[row % 1000] = 1000 * (performance.now() - begun);
  }
  return times.sort();
}

function logLoss({ data, columns }: Matrix, target: Float64Array): number {
  return target.reduce((sum, code, row) => sum - Math.log(data[row * columns + code]!), 0) / target.length;
}

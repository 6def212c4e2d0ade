import { logisticRegression } from '../../../src/core/models/linear/logistic-regression.ts';
import { loadLogisticRows } from '../../../src/kernels/linear/load.ts';
import type { Site } from '../side-by-side/site.ts';
import type { NumbersShape } from '../tables/classified-numbers.ts';
import { type NumbersPair, numbersPair, type Timed, timeNumbers } from './numbers.ts';
import { accuracy, logLoss } from './scores.ts';

export interface LogisticOutcome extends Timed {
  readonly iterations: number;
  /** Of the rows that none has seen. */
  readonly loss: number;
  readonly accuracy: number;
}

export interface LogisticContender {
  prepare(shape: NumbersShape): void;
  measure(code: 'compiled' | 'plain'): Promise<LogisticOutcome>;
}

/** Logistic regression with the defaults, on one thread. */
export function contender(site: Site): LogisticContender {
  let tables: (NumbersPair & { readonly classes: number }) | null = null;
  return {
    prepare(shape) {
      tables = { classes: shape.classes, ...numbersPair(shape) };
    },
    async measure(code) {
      const { classes, ...pair } = tables!;
      const logistic = code === 'plain' ? null : await loadLogisticRows();
      const { defaults } = logisticRegression;
      const { timed, model, answers } = await timeNumbers(site, logisticRegression, defaults, pair, {
        classes,
        engines: { boosting: null, forest: null, logistic },
      });
      const { target } = pair.unseen;
      const { iterations } = model;
      return { ...timed, iterations, loss: logLoss(answers, target), accuracy: accuracy(answers, target) };
    },
  };
}

import { svc } from '../../../src/core/models/svm/svc.ts';
import { loadDualEngine } from '../../../src/kernels/svm/load.ts';
import type { Site } from '../side-by-side/site.ts';
import { type NumbersPair, numbersPair, type Timed, timeNumbers } from './numbers.ts';
import { accuracy } from './scores.ts';

export interface SvmOutcome extends Timed {
  /** On the rows that none has seen. */
  readonly accuracy: number;
  readonly supports: number;
}

export interface SvmContender {
  prepare(rows: number, columns: number): void;
  measure(): Promise<SvmOutcome>;
}

/** A support vector machine with the defaults, on one thread; it always fits probabilities. */
export function contender(site: Site): SvmContender {
  let pair: NumbersPair | null = null;
  return {
    prepare(rows, columns) {
      pair = numbersPair({ rows, columns, classes: 2 });
    },
    async measure() {
      const engines = { boosting: null, forest: null, svm: await loadDualEngine() };
      const context = { classes: 2, engines };
      const { timed, model, answers } = await timeNumbers(site, svc, svc.defaults, pair!, context);
      return {
        ...timed,
        accuracy: accuracy(answers, pair!.unseen.target),
        supports: model.supports.rows,
      };
    },
  };
}

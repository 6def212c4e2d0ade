import { histGradientBoostingClassifier } from '../../../src/core/models/boosting/hist-gradient-boosting-classifier.ts';
import { loadScoreTrees } from '../../../src/kernels/boosted-scoring/load.ts';
import { loadBoostingEngine } from '../../../src/kernels/boosting/load.ts';
import type { Site } from '../side-by-side/site.ts';
import type { NumbersShape } from '../tables/classified-numbers.ts';
import { type NumbersPair, numbersPair, type Timed, timeNumbers } from './numbers.ts';
import { logLoss, type RowTimes, timesOfRows } from './scores.ts';

export interface BoostingOutcome extends Timed {
  readonly row: RowTimes;
  /** Log loss on the rows to score. */
  readonly loss: number;
}

export interface BoostingContender {
  prepare(shape: NumbersShape): void;
  measure(): Promise<BoostingOutcome>;
}

/** A hundred trees of gradient boosting, on all threads. */
export function contender(site: Site): BoostingContender {
  let tables: (NumbersPair & { readonly shape: NumbersShape }) | null = null;
  return {
    prepare(shape) {
      tables = { shape, ...numbersPair(shape) };
    },
    async measure() {
      const { shape, ...pair } = tables!;
      const { columns, classes, categories = 0 } = shape;
      const engines = {
        boosting: await loadBoostingEngine(await site.startHelpers()),
        forest: null,
        scoreTrees: await loadScoreTrees(),
      };
      const params = { ...histGradientBoostingClassifier.defaults, earlyStopping: false };
      const categorical = Array.from({ length: columns }, (_, column) => column >= columns - categories);
      const { timed, model, answers } = await timeNumbers(
        site,
        histGradientBoostingClassifier,
        params,
        pair,
        { classes, engines, categorical },
      );
      const { features, target } = pair.unseen;
      const row = timesOfRows(
        alone => histGradientBoostingClassifier.predict(model, alone, engines),
        features,
      );
      return { ...timed, row, loss: logLoss(answers, target) };
    },
  };
}

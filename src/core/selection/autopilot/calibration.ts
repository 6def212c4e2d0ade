import { type EstimatorName, estimatorEntries } from '../../models/catalogue.ts';
import type { SearchSituation } from '../search/searcher.ts';
import type { Trial } from '../search/trial.ts';

/** How long trials take here: as the entries say at first, then as those took that ended. */
export interface Calibration {
  readonly learn: (trial: Trial) => void;
  /** Computing seconds of one fold: fitting and predicting. */
  readonly foldSeconds: (estimator: EstimatorName, rowShare: number) => number;
  /** From the beginning of a trial to its end, its folds side by side. */
  readonly trialSeconds: (estimator: EstimatorName, rowShare: number) => number;
}

/** What each fold takes besides: preparing and handing over. */
const aroundAFold = 0.01;
/** Of the ratios that were seen, the last so many count. */
const remembered = 7;

/** Believes of an estimator what its own last trials took, of one never tried what the others say of the device. */
export function calibrate({ rows, features, classes, folds, parallel }: SearchSituation): Calibration {
  const ratios = new Map<EstimatorName, readonly number[]>();
  const entered = (estimator: EstimatorName, rowShare: number) =>
    estimatorEntries[estimator].seconds({ rows: Math.round(rows * rowShare), features, classes });
  const slowness = (estimator: EstimatorName) => {
    const own = ratios.get(estimator);
    if (own !== undefined) return median(own);
    const others = [...ratios.values()].map(median);
    return others.length === 0 ? 1 : median(others);
  };
  const foldSeconds = (estimator: EstimatorName, rowShare: number) =>
    aroundAFold + entered(estimator, rowShare) * slowness(estimator);
  return {
    foldSeconds,
    trialSeconds: (estimator, rowShare) =>
      foldSeconds(estimator, rowShare) * Math.ceil(folds / Math.max(1, parallel)),
    learn(trial) {
      if (trial.state === 'failed') return;
      const perFold = (trial.fitSeconds + trial.scoreSeconds) / trial.scores.length;
      const ratio = perFold / entered(trial.estimator, trial.rowShare);
      ratios.set(trial.estimator, [...(ratios.get(trial.estimator) ?? []), ratio].slice(-remembered));
    },
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

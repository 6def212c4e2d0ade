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
/** An estimator's last trials that count. */
const remembered = 7;
/** Seconds that are believed to have gone as the entries say, before anything was timed. */
const believed = 0.02;

/** Believes of an estimator what its own last trials took, of one never tried what the others say of the device. */
export function calibrate({ rows, features, classes, folds, parallel }: SearchSituation): Calibration {
  const ratios = new Map<EstimatorName, readonly number[]>();
  const inAll = { took: believed, entered: believed };
  const entered = (estimator: EstimatorName, rowShare: number) =>
    estimatorEntries[estimator].seconds({ rows: Math.round(rows * rowShare), features, classes });
  const slowness = (estimator: EstimatorName) => {
    const own = ratios.get(estimator);
    return own === undefined ? inAll.took / inAll.entered : median(own);
  };
  const foldSeconds = (estimator: EstimatorName, rowShare: number) =>
    aroundAFold + entered(estimator, rowShare) * slowness(estimator);
  return {
    foldSeconds,
    trialSeconds: (estimator, rowShare) =>
      foldSeconds(estimator, rowShare) * Math.ceil(folds / Math.max(1, parallel)),
    learn(trial) {
      if (trial.state === 'failed') return;
      const took = (trial.fitSeconds + trial.scoreSeconds) / trial.scores.length;
      const expected = entered(trial.estimator, trial.rowShare);
      inAll.took += took;
      inAll.entered += expected;
      const own = [...(ratios.get(trial.estimator) ?? []), took / expected];
      ratios.set(trial.estimator, own.slice(-remembered));
    },
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

import type { FitShape } from '../../models/entry.ts';
import type { TimedFits } from '../recommend/slowness.ts';

/** How the quick model that a question is tried with is measured. */
export const quickLook = { seed: 1, folds: 3, testShare: 0.2 } as const;

/** The quick model of a task: linear. */
export const quickEstimators = { classification: 'logisticRegression', regression: 'ridge' } as const;

/** The quick model's fit as it was timed, by which a device is known. */
export function timedQuickFit({
  classes,
  looked,
  features,
  fitSeconds,
}: {
  /** Null for a regression. */
  readonly classes: readonly unknown[] | null;
  readonly looked: number;
  readonly features: number;
  readonly fitSeconds: number;
}): TimedFits {
  const { folds, testShare } = quickLook;
  const shape: FitShape = {
    rows: Math.round((looked * (1 - testShare) * (folds - 1)) / folds),
    features,
    classes: classes?.length ?? 0,
  };
  const estimator = quickEstimators[classes === null ? 'regression' : 'classification'];
  return { estimator, shape, fits: 1, seconds: fitSeconds };
}

import type { EstimatorName } from '../models/catalogue.ts';
import type { Awaitable, Estimator } from '../models/estimator.ts';
import type { FeaturesOf } from '../preprocessing/learning-rows.ts';
import type { ComparisonProgress } from './progress.ts';

/** What a comparison needs from where it runs. */
export interface Surroundings {
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  /** The algorithm of that name; throwing fails that candidate alone. */
  readonly estimatorFor: (name: EstimatorName) => Awaitable<Estimator<object, object>>;
  readonly report: (progress: ComparisonProgress) => void;
  /** How features are computed for fitting and comparing; `transform` when absent. The test set is always scored by that. */
  readonly featuresOf?: FeaturesOf;
}

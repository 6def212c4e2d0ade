import type { EstimatorName } from '../models/catalogue.ts';
import type { Awaitable, Estimator } from '../models/estimator.ts';
import type { FeaturesOf } from '../preprocessing/learning-rows.ts';
import type { EvaluateFold } from './fold-task.ts';
import type { ComparisonProgress } from './progress.ts';
import type { RunMemory } from './remembered-evaluation.ts';

/** What a comparison needs from where it runs. */
export interface Surroundings {
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  /** The algorithm of that name; throwing fails that candidate alone. */
  readonly estimatorFor: (name: EstimatorName) => Awaitable<Estimator<object, object>>;
  readonly report: (progress: ComparisonProgress) => void;
  /** Does the folds' tasks elsewhere, `parallel` of them at once; absent: here, one after another. */
  readonly pool?: { readonly evaluate: EvaluateFold; readonly parallel: number } | null;
  /** Absent: nothing is remembered of a comparison that is cut off. */
  readonly memory?: RunMemory;
  /** Seconds that were spent on the same comparison before it was cut off. */
  readonly spentSeconds?: number;
  /** Looks for nothing better any more: makes the best of what is remembered. */
  readonly finishNow?: boolean;
  /** How features are computed for fitting and comparing; `transform` when absent. The test set is always scored by that. */
  readonly featuresOf?: FeaturesOf;
}

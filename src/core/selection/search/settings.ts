import type { EstimatorName } from '../../models/catalogue.ts';
import type { NumericRange, ParamValue } from '../../models/entry.ts';

/** What a search varies a parameter over. */
export type SearchRange = { readonly kind: 'values'; readonly values: readonly ParamValue[] } | NumericRange;

/** The parameters of one estimator that a search varies; the others keep what they have. */
export type SearchSpace = Readonly<Record<string, SearchRange>>;

export type TuningMethod = 'grid' | 'random' | 'halving' | 'tpe';

/** How better parameters are looked for, once the candidates were compared. */
export interface TuningSettings {
  readonly kind: 'tuning';
  readonly method: TuningMethod;
  /** Which candidates; 'best' is the one that leads the comparison, the dummy aside. */
  readonly of: 'best' | readonly EstimatorName[];
  /** Absent for an estimator: the space that its entry gives. */
  readonly spaces?: Partial<Readonly<Record<EstimatorName, SearchSpace>>>;
  /** Steps of the preparation by their place, such as `groups.0.steps.0.strategy`, that are varied too. */
  readonly preparation?: SearchSpace;
  /** Most trials; absent: the whole grid, or 50. */
  readonly trials?: number;
  /** Whether a trial that cannot win any more is ended before its last fold. */
  readonly stopHopeless: boolean;
}

/** Everything is chosen by what it costs and gains, within the budget of the whole training. */
export interface AutopilotSettings {
  readonly kind: 'autopilot';
  /** Whether the best models are put together at the end. */
  readonly ensemble: boolean;
  /** Whether engineered features are tried. */
  readonly features: boolean;
}

export type SearchSettings = TuningSettings | AutopilotSettings;

import type { EstimatorName } from '../../../core/models/catalogue.ts';
import type { ParamValue } from '../../../core/models/entry.ts';
import type { CurvePoint, ScoreSpread } from '../../../core/selection/validation/curve-point.ts';
import type { Diagnosis } from '../../../core/selection/validation/diagnosis.ts';
import type { NestedEstimate } from '../../../core/selection/validation/nested.ts';
import type { SeedStability } from '../../../core/selection/validation/seed-stability.ts';
import type { SchemeEstimate } from '../../../core/selection/validation/split-schemes.ts';
import type { ParamPoint } from '../../../core/selection/validation/validation-curve.ts';

/** What is looked at: the chosen model, or the best single one where that is an ensemble. */
export interface Validated {
  readonly estimator: EstimatorName;
}

/** Asks whether the estimate can be trusted. Everything is measured on the training rows; the test rows are not touched. */
export interface ValidationQuestions {
  'learning curve': {
    /** `target` on the decision metric's own scale, greater is better; null where none is set. */
    readonly asks: { readonly shares: readonly number[]; readonly target: number | null };
    readonly answer: Validated & {
      readonly curve: readonly CurvePoint[];
      /** The dummy's mean score on the same folds. */
      readonly dummy: number;
      readonly diagnosis: Diagnosis;
    };
  };
  'validation curve': {
    readonly asks: { readonly param: string; readonly values: readonly ParamValue[] };
    readonly answer: Validated & { readonly points: readonly ParamPoint[] };
  };
  'seed stability': {
    readonly asks: { readonly seeds: number };
    readonly answer: Validated & SeedStability & { readonly asTrained: ScoreSpread };
  };
  'split schemes': {
    /** Columns to hold groups together by, to go forward in time by, and whose values each fold has alike; null for none. */
    readonly asks: {
      readonly group: string | null;
      readonly time: string | null;
      readonly stratum: string | null;
    };
    readonly answer: Validated & { readonly schemes: readonly SchemeEstimate[] };
  };
  'nested validation': {
    readonly asks: { readonly grid: readonly Readonly<Record<string, ParamValue>>[] };
    readonly answer: Validated & NestedEstimate;
  };
}

import type { ColumnKind } from '../table/column.ts';

/** Overlaid distributions over the same bins or categories, as shares that each sum to 1. */
export type Distributions =
  | {
      readonly shape: 'numeric';
      readonly edges: readonly number[];
      readonly reference: readonly number[];
      readonly current: readonly number[];
    }
  | {
      readonly shape: 'coded';
      readonly labels: readonly string[];
      readonly reference: readonly number[];
      readonly current: readonly number[];
    };

export type DriftVerdict = 'no evidence' | 'statistically but not practically' | 'drift' | 'too few rows';

/** One column, or the predictions, of the current window held against the reference. */
export interface ColumnDrift {
  readonly column: string;
  /** `prediction` for the model's own output. */
  readonly role: 'feature' | 'prediction';
  readonly kind: ColumnKind;
  readonly test: 'kolmogorov-smirnov' | 'chi-square' | 'none';
  readonly statistic: number;
  readonly pValue: number;
  /** Holm-corrected over all tests of the report. */
  readonly adjustedPValue: number;
  /** kolmogorov-smirnov: the statistic D. chi-square: Cramér's V. */
  readonly effectSize: number;
  readonly referenceRows: number;
  readonly currentRows: number;
  readonly referenceMissing: number;
  readonly currentMissing: number;
  readonly verdict: DriftVerdict;
  readonly drifted: boolean;
  readonly distributions: Distributions;
}

export interface DriftReport {
  readonly columns: readonly ColumnDrift[];
  /** Whether any feature or the predictions drifted. */
  readonly drifted: boolean;
  readonly significance: number;
  /** Said to the person: what was compared, and what follows. */
  readonly summary: string;
}

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

export type DriftTest = 'kolmogorov-smirnov' | 'chi-square' | 'fisher-exact' | 'none';

/** The share of missing values held against the reference, a test of its own beside the one on the values. */
export interface MissingnessDrift {
  readonly test: 'chi-square' | 'fisher-exact';
  /** NaN for Fisher's exact test, which has none. */
  readonly statistic: number;
  readonly pValue: number;
  readonly adjustedPValue: number;
  /** Cramér's V of missing against present, as for samples of one size. */
  readonly effectSize: number;
  readonly verdict: DriftVerdict;
}

/** One column, or the predictions, of the current window held against the reference. */
export interface ColumnDrift {
  readonly column: string;
  /** `prediction` for the model's own output. */
  readonly role: 'feature' | 'prediction';
  readonly kind: ColumnKind;
  /** On the values present; `none` where either side has too few of them, the numbers are then NaN. */
  readonly test: DriftTest;
  /** NaN for Fisher's exact test, which has none. */
  readonly statistic: number;
  readonly pValue: number;
  /** Holm-corrected over all tests of the report. */
  readonly adjustedPValue: number;
  /** kolmogorov-smirnov: the statistic D. Otherwise Cramér's V as for samples of one size. */
  readonly effectSize: number;
  readonly referenceRows: number;
  readonly currentRows: number;
  readonly referenceMissing: number;
  readonly currentMissing: number;
  /** Null where neither side misses a value, or either has too few rows. */
  readonly missingness: MissingnessDrift | null;
  /** The graver of the verdicts on the values and on the missing share. */
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

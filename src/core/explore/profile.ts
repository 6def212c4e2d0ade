import type { ColumnKind } from '../table/column.ts';

/** Equal-width bins: `edges` has one more entry than `counts`; the last bin includes its upper edge. */
export interface Histogram {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

/** A value as cellText spells it, and how many rows have it. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

interface ProfileBase {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly rows: number;
  readonly missing: number;
  readonly distinct: number;
}

/** What the data page and the charts say of one column, over all rows. */
export type ColumnProfile =
  | (ProfileBase & {
      readonly shape: 'numeric';
      /** Null where every value is missing. Quartiles as numpy's default (linear) percentile; sd with n − 1. */
      readonly summary: {
        readonly min: number;
        readonly q1: number;
        readonly median: number;
        readonly q3: number;
        readonly max: number;
        readonly mean: number;
        readonly sd: number;
        readonly zeros: number;
        /** As pandas skew and kurt. This and what follows is absent from profiles stored before it was told. */
        readonly skewness?: number;
        readonly kurtosis?: number;
        readonly negatives?: number;
        /** Both signs; they stay out of the histogram. */
        readonly infinite?: number;
      } | null;
      readonly histogram: Histogram | null;
      /** Every value of a column of at most 20 different whole numbers, ascending. */
      readonly values?: readonly ValueCount[];
    })
  | (ProfileBase & {
      readonly shape: 'coded';
      /** The most frequent, at most 20, ties in order of appearance. */
      readonly top: readonly ValueCount[];
      /** How many rows the rarest value has; absent where every value is missing. */
      readonly rarest?: number;
    });

import type { ToldApart } from '../../../core/selection/quick-classifier.ts';
import type { RowCondition } from '../../../core/table/row-filter.ts';
import type { PartLoss } from '../../../core/weakness/part-loss.ts';
import type { RobustnessCurve } from '../../../core/weakness/robustness.ts';
import type { SliceSearch } from '../../../core/weakness/weak-slices.ts';

/** A row that the model is very wrong about. */
export interface WorstRow {
  /** Its place in the table, from 0. */
  readonly row: number;
  /** Its place among the test rows, from 0. */
  readonly at: number;
  readonly loss: number;
  readonly actual: string;
  readonly predicted: string;
  /** Of the class that was said; null for a number. */
  readonly probability: number | null;
  /** Every other column of the table, in its order. */
  readonly cells: readonly string[];
}

export interface SegmentAsked {
  readonly name: string;
  readonly conditions: readonly RowCondition[];
}

type MeasuredPart = PartLoss & { readonly label: string };

/** Asks where a model is wrong, and how it stands up to what is not as in training. */
export interface ErrorsQuestions {
  worstRows: {
    asks: { readonly most: number };
    answer: { readonly columns: readonly string[]; readonly rows: readonly WorstRow[] };
  };
  weakSlices: {
    asks: object;
    /** `crossed`: columns that were taken in pairs; `rows`: test rows that were looked at, of all. */
    answer: SliceSearch & {
      readonly crossed: number;
      readonly columns: number;
      readonly rows: number;
      readonly ofRows: number;
    };
  };
  errorsByPart: {
    asks: {
      readonly segments: readonly SegmentAsked[];
      /** A column of dates or times; null for none. */
      readonly time: string | null;
    };
    answer: {
      readonly overall: PartLoss;
      readonly segments: readonly MeasuredPart[];
      /** Segments whose columns the table no longer has. */
      readonly gone: readonly string[];
      readonly times: readonly MeasuredPart[];
      /** Spearman's ρ of time and loss with its p; null without a column of time. */
      readonly trend: { readonly rho: number; readonly pValue: number } | null;
    };
  };
  trainAgainstTest: { asks: object; answer: ToldApart };
  robustness: {
    asks: object;
    answer: { readonly curves: readonly RobustnessCurve[]; readonly rows: number };
  };
}

import type { CalibrationAssessment } from '../../../core/evaluation/calibration/assess-calibration.ts';
import type { AnswerComparison } from '../../../core/evaluation/compare-answers.ts';
import type { ClassCurves, Curve } from '../../../core/evaluation/curves/class-curves.ts';
import type { MetricIntervals } from '../../../core/evaluation/intervals/metric-intervals.ts';
import type { ErrorByQuantile, Residuals } from '../../../core/evaluation/residuals.ts';
import type { ThresholdTable } from '../../../core/evaluation/threshold/threshold-table.ts';
import type { FoldComparison } from '../../../core/selection/fold-comparison.ts';

/** Every metric on the test rows with its interval, and what is said without looking at any column. */
export interface MetricsAnswer extends MetricIntervals {
  readonly rows: number;
  /** The same metrics of the most frequent class, or of the mean. */
  readonly dummy: Readonly<Record<string, number>>;
}

/** Every threshold of the class that binary metrics speak of. */
export interface ThresholdAnswer {
  readonly table: ThresholdTable;
  /** At which the model says yes; the most probable class: 0.5. */
  readonly own: number;
}

/** Of each class against all others, by its code; none of a number, and of very many classes. */
export type RivalCurves = readonly {
  readonly roc: Curve;
  readonly precisionRecall: Curve;
  readonly gain: Curve;
}[];

/** How far off another model's numbers are. */
export interface RivalErrors {
  readonly within: Curve;
  readonly byQuantile: readonly ErrorByQuantile[];
}

/** Another model on those of the run's test rows that it did not learn from; or why it could not be asked. */
export type RivalAnswer =
  | {
      readonly runId: string;
      readonly state: 'compared';
      /** How many rows both were measured on. */
      readonly rows: number;
      /** How many of the test rows the other one had learned from, and which were left out. */
      readonly learnedFrom: number;
      /** How many were left out because the other's version of the data does not have them as they are; 0 for the same version. */
      readonly unmatched: number;
      /** Of both on these rows. */
      readonly ownMetrics: Readonly<Record<string, number>>;
      readonly metrics: Readonly<Record<string, number>>;
      /** This run's model minus the other. */
      readonly comparison: AnswerComparison;
      /** This run's model minus the other in training; null where they were measured on other folds or by another metric. */
      readonly folds: FoldComparison | null;
      readonly curves: RivalCurves;
      /** Of a number: how far off it is; null of classes. */
      readonly errors: RivalErrors | null;
    }
  | { readonly runId: string; readonly state: 'not compared'; readonly reason: string };

/** Test rows of one true class that were given one class. */
export interface CellRowsAnswer {
  /** Of which the first are told, the surest first. */
  readonly total: number;
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** 1-based, in the dataset version. */
    readonly row: number;
    /** Of the class that was given. */
    readonly probability: number;
    readonly cells: readonly string[];
  }[];
}

/** Asks how good a model is on its test rows: metrics with intervals, curves, thresholds. */
export interface PerformanceQuestions {
  metrics: { asks: Readonly<Record<string, never>>; answer: MetricsAnswer };
  thresholds: { asks: Readonly<Record<string, never>>; answer: ThresholdAnswer };
  /** `classes`: the codes of those whose curves are wanted. */
  curves: { asks: { readonly classes: readonly number[] }; answer: readonly ClassCurves[] };
  calibration: { asks: { readonly class: number }; answer: CalibrationAssessment };
  residuals: { asks: Readonly<Record<string, never>>; answer: Residuals };
  rivals: { asks: { readonly runs: readonly string[] }; answer: readonly RivalAnswer[] };
  'cell rows': {
    asks: { readonly actual: number; readonly predicted: number };
    answer: CellRowsAnswer;
  };
}

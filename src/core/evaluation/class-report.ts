import type { Matrix } from '../matrix.ts';
import { type Interval, wilsonInterval } from '../statistics/wilson.ts';
import { type ClassCounts, classCounts } from './confusion-matrix.ts';
import { fBeta, fBetaOf, precision, recall } from './precision-recall.ts';

/** A share with its 95 % interval. */
export interface MeasuredShare extends Interval {
  readonly value: number;
}

/** How one class is told from all others. */
export interface ClassLine {
  readonly class: string;
  readonly precision: MeasuredShare;
  readonly recall: MeasuredShare;
  readonly fBeta: number;
  /** Rows of the class. */
  readonly support: number;
}

/** All classes in one, in one of three ways. */
export interface AverageLine {
  readonly average: 'micro' | 'macro' | 'weighted';
  readonly precision: number;
  readonly recall: number;
  readonly fBeta: number;
}

export interface ClassReport {
  readonly classes: readonly ClassLine[];
  readonly averages: readonly AverageLine[];
}

/** Precision, recall and Fβ of each class and their averages, as sklearn.metrics.classification_report; shares with Wilson's interval. */
export function classReport(confusion: Matrix, classes: readonly string[], beta = 1): ClassReport {
  const counts = classCounts(confusion);
  return {
    classes: classes.map((name, code) => classLine(name, counts[code]!, beta)),
    averages: (['micro', 'macro', 'weighted'] as const).map(average => ({
      average,
      precision: precision(confusion, average),
      recall: recall(confusion, average),
      fBeta: fBeta(confusion, average, beta),
    })),
  };
}

function classLine(name: string, counts: ClassCounts, beta: number): ClassLine {
  const { hits, actual, predicted } = counts;
  return {
    class: name,
    precision: measuredShare(hits, predicted),
    recall: measuredShare(hits, actual),
    fBeta: fBetaOf(counts, beta),
    support: actual,
  };
}

function measuredShare(hits: number, of: number): MeasuredShare {
  return { value: of === 0 ? 0 : hits / of, ...wilsonInterval(hits, of) };
}

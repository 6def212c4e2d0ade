import type { HypothesisTest } from '../statistics/hypothesis-test.ts';

/** How one column relates to the target. `strength` is in 0..1 and comparable between measures. */
export interface TargetRelation {
  readonly column: string;
  /** pearson: number with number. correlation ratio: number with category. cramers v: category with category. */
  readonly measure: 'pearson' | 'correlation ratio' | 'cramers v';
  /** Signed for pearson. */
  readonly value: number;
  readonly strength: number;
}

/** A test with its p corrected for the number of columns tested beside it. */
export interface CorrectedTest extends HypothesisTest {
  readonly correctedP: number;
}

/** All that is measured between one column and the target. */
export interface ColumnRelation extends TargetRelation {
  /** 1 or −1 where the relation has a direction: two numbers, or a number and two classes (1: higher in the class named later in the alphabet); else 0. */
  readonly direction: number;
  /** In nats, by nearest neighbours where there are numbers. */
  readonly mutualInformation: number;
  /** Null where there are too few rows or too many classes to say. */
  readonly predictivePower: number | null;
  /** Of means, or of counts. */
  readonly test: CorrectedTest | null;
  /** Of ranks, which outliers do not sway; null between two categories. */
  readonly rankTest: CorrectedTest | null;
}

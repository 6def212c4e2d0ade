import type { Interval } from '../statistics/wilson.ts';
import type { RowCondition } from '../table/row-filter.ts';
import type { Criterion } from './disparity.ts';
import type { GroupCounts, GroupRate } from './group-counts.ts';

/** A number with its 95 % interval; NaN where it is not defined. */
export interface Estimate extends Interval {
  readonly value: number;
}

/** Fewer rows than this say too little of a group to hold it against others. */
export const leastGroupRows = 30;

interface GroupBase {
  readonly label: string;
  readonly conditions: readonly RowCondition[];
  readonly rows: number;
  /** Too few rows to judge: it is shown, and left out of the measures. */
  readonly isSmall: boolean;
}

/** How a classifier does on one group, for the class that is asked about. */
export interface ClassifiedGroup extends GroupBase {
  readonly counts: GroupCounts;
  readonly rates: Readonly<Record<GroupRate, Estimate>>;
  /** Chance that a row of the class scores above one that is not. */
  readonly auc: Estimate;
  /** Mean probability of the class less the share that is of it: above 0 the model says too much. */
  readonly calibration: Estimate;
}

/** How a regressor does on one group. */
export interface ValuedGroup extends GroupBase {
  readonly meanActual: number;
  /** Mean of predicted less actual: above 0 the model says too much. */
  readonly meanError: Estimate;
  readonly absoluteError: Estimate;
  readonly squaredError: Estimate;
}

/**
 * fair: within the tolerance. unfair: beyond it, and by more than chance. unclear: beyond it, though chance alone could
 * give as much with so few rows, or not defined.
 */
export type FairnessVerdict = 'fair' | 'unfair' | 'unclear';

/** A criterion held against the groups that are large enough. */
export interface FairnessMeasure<Name extends string> {
  readonly criterion: Name;
  readonly difference: Estimate;
  /** NaN where it has none. */
  readonly ratio: number;
  /** Of a test that the groups do not differ, corrected where the criterion asks for two rates. */
  readonly pValue: number;
  readonly verdict: FairnessVerdict;
  /** The groups that are farthest apart: the least, the most; null where fewer than two can be compared. */
  readonly extremes: readonly [least: string, most: string] | null;
}

export type ClassifierCriterion = Criterion | 'four-fifths rule' | 'calibration';
export type RegressorCriterion = 'equal mean error' | 'bounded group loss';

/** How a model does on groups of people, on rows that it never saw. */
export type FairnessReport =
  | {
      readonly task: 'classification';
      readonly columns: readonly string[];
      /** The class asked about. */
      readonly positive: string;
      readonly groups: readonly ClassifiedGroup[];
      readonly overall: ClassifiedGroup;
      readonly measures: readonly FairnessMeasure<ClassifierCriterion>[];
    }
  | {
      readonly task: 'regression';
      readonly columns: readonly string[];
      readonly groups: readonly ValuedGroup[];
      readonly overall: ValuedGroup;
      readonly measures: readonly FairnessMeasure<RegressorCriterion>[];
    };

/** The groups that the measures are of: those large enough, or all where fewer than two are. */
export function comparable<Group extends GroupBase>(groups: readonly Group[]): readonly Group[] {
  const large = groups.filter(({ isSmall }) => !isSmall);
  return large.length >= 2 ? large : groups;
}

/** The worst of a report's verdicts: unfair before unclear before fair. */
export function worstVerdict({ measures }: FairnessReport): FairnessVerdict {
  const verdicts = new Set(measures.map(({ verdict }) => verdict));
  return verdicts.has('unfair') ? 'unfair' : verdicts.has('unclear') ? 'unclear' : 'fair';
}

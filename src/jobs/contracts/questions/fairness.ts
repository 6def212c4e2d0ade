import type { Compatibility } from '../../../core/fairness/compatibility.ts';
import type { FairnessReport } from '../../../core/fairness/fairness-report.ts';
import type { LossMitigation, LossPoint } from '../../../core/fairness/loss-frontier.ts';
import type { PeopleGroup } from '../../../core/fairness/row-groups.ts';
import type { InputColumn } from '../../../core/pipeline/pipeline-model.ts';
import type { FrontierPoint, Mitigation } from '../../../core/fairness/frontier.ts';
import type { Proxy } from '../../../core/fairness/proxies.ts';
import type { BoundedLoss } from '../../../core/selection/bound-group-loss.ts';
import type { ToldApart } from '../../../core/selection/quick-classifier.ts';

/** People by one column, or by the combinations of two or three. */
export interface AsksOfGroups {
  readonly columns: readonly string[];
  /** The class that is asked about; null for a regression. */
  readonly positive: string | null;
}

/** Groups as a rule tells them apart. */
export interface PeopleFound {
  /** The groups' own columns, as a form asks for them. */
  readonly columns: readonly InputColumn[];
  /** In the order of the policies of a point. */
  readonly groups: readonly PeopleGroup[];
}

/** What can be done for fairness, and what it costs. */
export interface MitigationAnswer {
  readonly people: PeopleFound;
  /** Code of the class that is asked about. */
  readonly positive: number;
  /** Whether there is one other class alone: then thresholds by group can be deployed. */
  readonly isBinary: boolean;
  /** The threshold of the model as it is. */
  readonly shared: number;
  /** The model as it is first; models trained anew at the end. */
  readonly points: readonly FrontierPoint[];
  /** What could not be trained, and why. */
  readonly failed: readonly { readonly mitigation: Mitigation; readonly reason: string }[];
  /** Input columns by how much they tell of the group. */
  readonly proxies: readonly Proxy[];
  /** How well the model's input columns tell the group together, without the groups' own. */
  readonly toldApart: ToldApart;
}

/** What can be done so that no group's loss is above a bound, and what it costs. */
export interface LossMitigationAnswer {
  readonly people: PeopleFound;
  readonly bound: number;
  /** The model as it is first; models trained anew at the end. */
  readonly points: readonly LossPoint[];
  /** Whether the bound was met on the folds of the training rows, without weights or with some. */
  readonly met: BoundedLoss['met'];
  readonly failed: readonly { readonly mitigation: LossMitigation; readonly reason: string }[];
  readonly proxies: readonly Proxy[];
  readonly toldApart: ToldApart;
}

/** Asks whom a model serves worse. */
export interface FairnessQuestions {
  fairness: {
    /** `decision`: the id of the one by which the model says what it says; absent: as it was trained to. */
    asks: AsksOfGroups & { readonly decision?: string };
    answer: {
      readonly report: FairnessReport;
      /** Null for a regression, and where fewer than two groups can be compared. */
      readonly compatibility: Compatibility | null;
    };
  };
  mitigation: { asks: AsksOfGroups; answer: MitigationAnswer };
  /** `bound`: the greatest mean absolute error that a group may have. */
  'loss mitigation': {
    asks: { readonly columns: readonly string[]; readonly bound: number };
    answer: LossMitigationAnswer;
  };
}

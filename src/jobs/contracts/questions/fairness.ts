import type { Compatibility } from '../../../core/fairness/compatibility.ts';
import type { FairnessReport } from '../../../core/fairness/fairness-report.ts';
import type { FrontierPoint, Mitigation } from '../../../core/fairness/frontier.ts';
import type { Proxy } from '../../../core/fairness/proxies.ts';
import type { ToldApart } from '../../../core/selection/quick-classifier.ts';

/** People by one column, or by the combinations of two or three. */
export interface AsksOfGroups {
  readonly columns: readonly string[];
  /** The class that is asked about; null for a regression. */
  readonly positive: string | null;
}

/** What can be done for fairness, and what it costs. */
export interface MitigationAnswer {
  /** In the order of the policies of a point. */
  readonly groups: readonly string[];
  /** The model as it is first; models trained anew at the end. */
  readonly points: readonly FrontierPoint[];
  /** What could not be trained, and why. */
  readonly failed: readonly { readonly mitigation: Mitigation; readonly reason: string }[];
  /** Input columns by how much they tell of the group. */
  readonly proxies: readonly Proxy[];
  /** How well the model's input columns tell the group together, without the groups' own. */
  readonly toldApart: ToldApart;
}

/** Asks whom a model serves worse. */
export interface FairnessQuestions {
  fairness: {
    asks: AsksOfGroups;
    answer: {
      readonly report: FairnessReport;
      /** Null for a regression, and where fewer than two groups can be compared. */
      readonly compatibility: Compatibility | null;
    };
  };
  mitigation: { asks: AsksOfGroups; answer: MitigationAnswer };
}

import type { Compatibility } from '../../../core/fairness/compatibility.ts';
import type { FairnessReport } from '../../../core/fairness/fairness-report.ts';

/** People by one column, or by the combinations of two or three. */
export interface AsksOfGroups {
  readonly columns: readonly string[];
  /** The class that is asked about; null for a regression. */
  readonly positive: string | null;
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
}

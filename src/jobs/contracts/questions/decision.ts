import type { DecidedMetric } from '../../../core/evaluation/decided-metrics.ts';
import type { Criterion, Disparity } from '../../../core/fairness/disparity.ts';

/** What a model comes to on its test rows by a decision, beside what it came to as it was trained. */
export interface DecidedAnswer {
  readonly rows: number;
  readonly metrics: readonly DecidedMetric[];
  /** True class by row, said class by column, as decided. */
  readonly confusion: readonly number[];
  /** How far the groups of the rule are apart; null where all rows are decided about alike. */
  readonly groups: {
    readonly unplaced: number;
    readonly trained: Readonly<Record<Criterion, Disparity>>;
    readonly decided: Readonly<Record<Criterion, Disparity>>;
  } | null;
}

/** Asks what follows from a decision that sets a rule: by its id, since decisions never change. */
export interface DecisionQuestions {
  decided: { asks: { readonly decision: string }; answer: DecidedAnswer };
}

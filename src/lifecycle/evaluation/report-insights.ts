import type { MetricInterval } from '../../core/evaluation/intervals/metric-intervals.ts';
import type { FairnessReport } from '../../core/fairness/fairness-report.ts';
import type { Importance } from '../../core/inspection/importance.ts';

/** What was asked about the run beyond its training; absent where nobody asked. */
export interface ReportInsights {
  /** 95 % intervals of the test metrics, by metric; an end is null where rows say nothing beyond themselves. */
  readonly testIntervals?: Readonly<
    Record<
      string,
      {
        readonly value: number | null;
        readonly low: number | null;
        readonly high: number | null;
        readonly method: string | null;
      }
    >
  >;
  /** The columns that the model leans on most: the drop of the decision metric when they are shuffled. */
  readonly importances?: readonly Importance[];
  /** Where a sensitive column exists, by the first of them. */
  readonly fairness?: {
    readonly columns: readonly string[];
    readonly groups: readonly { readonly group: string; readonly rows: number }[];
    readonly measures: readonly {
      readonly criterion: string;
      readonly difference: number | null;
      readonly ratio: number | null;
      readonly verdict: string;
    }[];
  };
}

const mostImportances = 20;

/** As JSON says it: NaN has no name there. */
const known = (value: number) => (Number.isFinite(value) ? value : null);

/** The insights of a run as its report tells them. */
export function reportInsights(
  importances: readonly Importance[],
  intervals: readonly MetricInterval[] | null,
  fairness: FairnessReport | null,
): ReportInsights {
  return {
    importances: importances.slice(0, mostImportances),
    ...(intervals && { testIntervals: intervalsPart(intervals) }),
    ...(fairness && { fairness: fairnessPart(fairness) }),
  };
}

function intervalsPart(intervals: readonly MetricInterval[]): NonNullable<ReportInsights['testIntervals']> {
  return Object.fromEntries(
    intervals.map(({ name, value, low, high, method }) => [
      name,
      { value: known(value), low: known(low), high: known(high), method },
    ]),
  );
}

function fairnessPart({
  columns,
  groups,
  measures,
}: FairnessReport): NonNullable<ReportInsights['fairness']> {
  return {
    columns,
    groups: groups.map(({ label, rows }) => ({ group: label, rows })),
    measures: measures.map(({ criterion, difference, ratio, verdict }) => ({
      criterion,
      difference: known(difference.value),
      ratio: known(ratio),
      verdict,
    })),
  };
}

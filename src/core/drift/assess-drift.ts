import { columnNamed } from '../table/column.ts';
import type { Table } from '../table/column.ts';
import type { Predictions } from '../pipeline/pipeline-model.ts';
import { compareColumns } from './compare-columns.ts';
import type { ColumnComparison } from './compare-columns.ts';
import type { ShareComparison } from './compare-shares.ts';
import type { ColumnDrift, DriftReport } from './drift-report.ts';
import { holm } from '../statistics/holm.ts';
import { predictionColumns } from './prediction-columns.ts';
import { summarise } from './summary.ts';
import { gravest, verdictOn } from './verdict.ts';

export interface DriftInput {
  /** The rows that training saw, and predictions on rows that it did not see. */
  readonly reference: { readonly table: Table; readonly predictions: Predictions };
  readonly current: { readonly table: Table; readonly predictions: Predictions };
  /** The columns to compare; both tables have them. */
  readonly columns: readonly string[];
  /** The class whose probability is watched; null with more than two classes, or for a regression. */
  readonly positive: string | null;
  /** Chance of any false alarm in the whole report, where nothing has changed. */
  readonly significance?: number;
}

/**
 * Each column and the predictions held against the reference: Kolmogorov-Smirnov for numbers, chi-square (Fisher's
 * exact test where counts are tiny) for categories and for the missing share, all p-values of the report Holm-corrected
 * together. Drift is a difference both significant and of practical size.
 */
export function assessDrift(input: DriftInput): DriftReport {
  const significance = input.significance ?? 0.05;
  const features = input.columns.map(name =>
    compareColumns(
      columnNamed(input.reference.table, name),
      columnNamed(input.current.table, name),
      'feature',
    ),
  );
  const before = predictionColumns(input.reference.predictions, input.positive);
  const now = predictionColumns(input.current.predictions, input.positive);
  const predictions = before.map((column, i) => compareColumns(column, now[i]!, 'prediction'));
  const columns = judge([...features, ...predictions], significance);
  return {
    columns,
    drifted: columns.some(column => column.drifted),
    significance,
    summary: summarise(columns, input.current.table.rows),
  };
}

function judge(comparisons: readonly ColumnComparison[], significance: number): ColumnDrift[] {
  const tests = comparisons.flatMap(comparison => [
    ...(comparison.test === 'none' ? [] : [comparison]),
    ...(comparison.missingness === null ? [] : [comparison.missingness]),
  ]);
  const adjusted = holm(tests.map(({ pValue }) => pValue));
  const adjustedPValues = new Map(tests.map((test, i) => [test, adjusted[i]!]));
  return comparisons.map(comparison => {
    const adjustedPValue = adjustedPValues.get(comparison) ?? Number.NaN;
    const onValues =
      comparison.test === 'none'
        ? 'too few rows'
        : verdictOn(adjustedPValue, comparison.effectSize, significance);
    const missingness = comparison.missingness && {
      ...comparison.missingness,
      ...judged(comparison.missingness, adjustedPValues.get(comparison.missingness)!, significance),
    };
    const verdict = gravest(missingness === null ? [onValues] : [onValues, missingness.verdict]);
    return { ...comparison, adjustedPValue, missingness, verdict, drifted: verdict === 'drift' };
  });
}

function judged(test: ShareComparison, adjustedPValue: number, significance: number) {
  return { adjustedPValue, verdict: verdictOn(adjustedPValue, test.effectSize, significance) };
}

import { chiSquare } from '../drift/chi-square.ts';
import { type ClassifiedGroup, type FairnessReport, comparable } from './fairness-report.ts';

/** What can hold at the same time for these groups, and what it would take, in this model's own numbers. */
export interface Compatibility {
  /** Whether the class is as common in each group: then all criteria can hold together. */
  readonly baseRatesDiffer: boolean;
  readonly pValue: number;
  readonly least: { readonly label: string; readonly baseRate: number };
  readonly most: { readonly label: string; readonly baseRate: number };
  /** Of all rows, as the criteria would give to every group. */
  readonly precision: number;
  readonly truePositiveRate: number;
  /**
   * False positive rates that the two groups would have to have, if both had the precision and the true positive rate of
   * all rows: FPR = p / (1 − p) · (1 − precision) / precision · TPR (Chouldechova 2017). NaN where that is not defined.
   */
  readonly impliedFalsePositiveRates: { readonly least: number; readonly most: number };
}

const significance = 0.05;

/** Null where fewer than two groups can be compared. */
export function compatibilityOf({
  groups,
  overall,
}: Extract<FairnessReport, { task: 'classification' }>): Compatibility | null {
  const compared = comparable(groups);
  const sorted = compared.toSorted((a, b) => baseRateOf(a) - baseRateOf(b));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || least === most) return null;
  const positives = compared.map(({ counts }) => counts.truePositives + counts.falseNegatives);
  const negatives = compared.map(({ rows }, i) => rows - positives[i]!);
  const isMixed = positives.some(count => count > 0) && negatives.some(count => count > 0);
  const pValue = isMixed ? chiSquare({ reference: positives, current: negatives }).pValue : 1;
  const precision = overall.rates.precision.value;
  const truePositiveRate = overall.rates.truePositiveRate.value;
  const implied = (baseRate: number) =>
    (baseRate / (1 - baseRate)) * ((1 - precision) / precision) * truePositiveRate;
  return {
    baseRatesDiffer: pValue < significance,
    pValue,
    least: { label: least.label, baseRate: baseRateOf(least) },
    most: { label: most.label, baseRate: baseRateOf(most) },
    precision,
    truePositiveRate,
    impliedFalsePositiveRates: { least: implied(baseRateOf(least)), most: implied(baseRateOf(most)) },
  };
}

function baseRateOf({ rates }: ClassifiedGroup): number {
  return rates.baseRate.value;
}

import { zeros } from '../../matrix.ts';
import { confusionMetrics } from '../classification-metrics.ts';
import type { ThresholdTable } from './threshold-table.ts';

/** Who meets which outcome where a threshold stands. */
export interface ThresholdCounts {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly trueNegative: number;
}

export function countsAt(table: ThresholdTable, place: number): ThresholdCounts {
  const [truePositive, falsePositive] = [table.truePositives[place]!, table.falsePositives[place]!];
  return {
    truePositive,
    falsePositive,
    falseNegative: table.positives - truePositive,
    trueNegative: table.negatives - falsePositive,
  };
}

/** Every metric that the counts decide, of the positive class, under scikit-learn's names. */
export function metricsAt(counts: ThresholdCounts): Readonly<Record<string, number>> {
  const confusion = zeros(2, 2);
  confusion.data.set([counts.trueNegative, counts.falsePositive, counts.falseNegative, counts.truePositive]);
  return confusionMetrics(confusion, 1);
}

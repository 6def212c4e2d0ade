import type { NumericColumn } from '../table/column.ts';
import { type Association, noAssociation, strengthOf } from './association.ts';

/** Pearson's r over the rows that have both numbers, as scipy's pearsonr; 0 where either does not vary. */
export function pearson(first: NumericColumn, second: NumericColumn): Association {
  const rows = first.values.length;
  const both = (row: number) => Number.isFinite(first.values[row]) && Number.isFinite(second.values[row]);
  let count = 0;
  let firstSum = 0;
  let secondSum = 0;
  for (let row = 0; row < rows; row++) {
    if (!both(row)) continue;
    count++;
    firstSum += first.values[row]!;
    secondSum += second.values[row]!;
  }
  const firstMean = firstSum / count;
  const secondMean = secondSum / count;
  let product = 0;
  let firstSquares = 0;
  let secondSquares = 0;
  for (let row = 0; row < rows; row++) {
    if (!both(row)) continue;
    const firstDeviation = first.values[row]! - firstMean;
    const secondDeviation = second.values[row]! - secondMean;
    product += firstDeviation * secondDeviation;
    firstSquares += firstDeviation * firstDeviation;
    secondSquares += secondDeviation * secondDeviation;
  }
  const spread = Math.sqrt(firstSquares) * Math.sqrt(secondSquares);
  if (!(spread > 0)) return noAssociation('pearson');
  const value = Math.min(1, Math.max(-1, product / spread));
  return { measure: 'pearson', value, strength: strengthOf(value * value, 1, count) };
}

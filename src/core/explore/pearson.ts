import type { NumericColumn } from '../table/column.ts';
import { type Association, noAssociation, strengthOf } from './association.ts';

/** Pearson's r over the rows that have both numbers, as scipy's pearsonr; 0 where either does not vary. */
export function pearson(first: NumericColumn, second: NumericColumn): Association {
  const [x, y] = [first.values, second.values];
  let count = 0;
  let firstSum = 0;
  let secondSum = 0;
  for (let row = 0; row < x.length; row++) {
    const [a, b] = [x[row]!, y[row]!];
    if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
    count++;
    firstSum += a;
    secondSum += b;
  }
  const firstMean = firstSum / count;
  const secondMean = secondSum / count;
  let product = 0;
  let firstSquares = 0;
  let secondSquares = 0;
  for (let row = 0; row < x.length; row++) {
    const [a, b] = [x[row]! - firstMean, y[row]! - secondMean];
    if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
    product += a * b;
    firstSquares += a * a;
    secondSquares += b * b;
  }
  const spread = Math.sqrt(firstSquares) * Math.sqrt(secondSquares);
  if (!(spread > 0)) return noAssociation('pearson');
  const value = Math.min(1, Math.max(-1, product / spread));
  return { measure: 'pearson', value, strength: strengthOf(value * value, 1, count) };
}

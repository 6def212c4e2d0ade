import type { CodedColumn, NumericColumn } from '../table/column.ts';
import { type Association, noAssociation, strengthOf } from './association.ts';

/**
 * The correlation ratio η over the rows that have both: the square root of the share of the number's variance that lies
 * between the categories (R² of a one-way ANOVA). Its strength is ε (Kelley 1935). 0 where the number does not vary.
 */
export function correlationRatio(category: CodedColumn, number: NumericColumn): Association {
  const rows = number.values.length;
  const both = (row: number) => category.codes[row] !== -1 && Number.isFinite(number.values[row]);
  const counts = new Uint32Array(category.dictionary.length);
  const sums = new Float64Array(category.dictionary.length);
  let count = 0;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    if (!both(row)) continue;
    const value = number.values[row]!;
    counts[category.codes[row]!]!++;
    sums[category.codes[row]!]! += value;
    count++;
    sum += value;
  }
  const mean = sum / count;
  let total = 0;
  let within = 0;
  for (let row = 0; row < rows; row++) {
    if (!both(row)) continue;
    const code = category.codes[row]!;
    total += (number.values[row]! - mean) ** 2;
    within += (number.values[row]! - sums[code]! / counts[code]!) ** 2;
  }
  if (!(total > 0)) return noAssociation('correlation ratio');
  const explained = Math.max(0, 1 - within / total);
  const groups = counts.reduce((seen, size) => seen + (size > 0 ? 1 : 0), 0);
  return {
    measure: 'correlation ratio',
    value: Math.sqrt(explained),
    strength: strengthOf(explained, groups - 1, count),
  };
}

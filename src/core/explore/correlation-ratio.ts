import type { CodedColumn, NumericColumn } from '../table/column.ts';
import { type Association, noAssociation, strengthOf } from './association.ts';

/**
 * The correlation ratio η over the rows that have both: the square root of the share of the number's variance that lies
 * between the categories (R² of a one-way ANOVA). Its strength is ε (Kelley 1935). 0 where the number does not vary.
 */
export function correlationRatio(category: CodedColumn, number: NumericColumn): Association {
  const { values } = number;
  const { codes } = category;
  const counts = new Uint32Array(category.dictionary.length);
  const sums = new Float64Array(category.dictionary.length);
  let count = 0;
  let sum = 0;
  for (let row = 0; row < values.length; row++) {
    const [code, value] = [codes[row]!, values[row]!];
    if (code === -1 || !Number.isFinite(value)) continue;
    counts[code]!++;
    sums[code]! += value;
    count++;
    sum += value;
  }
  const mean = sum / count;
  const means = sums.map((own, code) => own / counts[code]!);
  let total = 0;
  let within = 0;
  for (let row = 0; row < values.length; row++) {
    const [code, value] = [codes[row]!, values[row]!];
    if (code === -1 || !Number.isFinite(value)) continue;
    const fromAll = value - mean;
    const fromOwn = value - means[code]!;
    total += fromAll * fromAll;
    within += fromOwn * fromOwn;
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

import { countBelow } from '../statistics/ranks.ts';
import type { CodedColumn, NumericColumn } from '../table/column.ts';
import { quantile } from './quantiles.ts';

/** A number's column cut into categories by rank. */
export interface QuantileBins {
  /** Code b holds the values in (edges[b], edges[b + 1]], the first its lower edge too. */
  readonly coded: CodedColumn;
  /** Ascending, one more than there are bins. */
  readonly edges: readonly number[];
}

/**
 * Cuts finite numbers at their quantiles into at most `bins` parts of about as many rows, as
 * pandas' qcut(duplicates='drop'); where edges fall together there are fewer. Other rows are missing.
 */
export function cutAtQuantiles(column: NumericColumn, bins: number): QuantileBins {
  const ascending = column.values.filter(Number.isFinite).sort();
  const all = Array.from({ length: bins + 1 }, (_, i) => quantile(ascending, i / bins));
  const edges = ascending.length === 0 ? [] : all.filter((edge, i) => i === 0 || edge !== all[i - 1]);
  // One value alone is a bin of its own.
  const bounds = edges.length === 1 ? [edges[0]!, edges[0]!] : edges;
  const upper = Float64Array.from(bounds.slice(1));
  const codes = new Int32Array(column.values.length);
  for (let row = 0; row < codes.length; row++) {
    const value = column.values[row]!;
    codes[row] = Number.isFinite(value) ? Math.min(countBelow(upper, value), upper.length - 1) : -1;
  }
  const dictionary = Array.from(upper, (_, bin) => String(bin));
  return { coded: { name: column.name, kind: 'category', codes, dictionary }, edges: bounds };
}

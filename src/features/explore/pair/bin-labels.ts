import type { Crosstab } from '../../../core/explore/crosstab.ts';
import type { ColumnSchema } from '../../../core/table/column.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { dateText } from '../columns/summary-items.ts';

/** "12 to 24" for each pair of neighbouring edges; told apart by their place where they read the same. */
export function spanLabels(edges: readonly number[], isDate: boolean): readonly string[] {
  const spell = isDate ? dateText : formatNumber;
  const labels = edges.slice(0, -1).map((from, bin) => {
    const [low, high] = [spell(from), spell(edges[bin + 1]!)];
    return low === high ? low : `${low} to ${high}`;
  });
  return labels.map((label, i) => (labels.indexOf(label) === i ? label : `${label} (${i + 1})`));
}

/** What stands at the axis of a column. */
export function unitOf({ name, kind }: ColumnSchema): string {
  return kind === 'datetime' ? `${name}, UTC` : name;
}

/** A crosstab of bins under the names of its bins; `rowLabels` are their places. */
export function withSpans(crosstab: Crosstab, edges: readonly number[], isDate: boolean): Crosstab {
  const spans = spanLabels(edges, isDate);
  return { ...crosstab, rowLabels: crosstab.rowLabels.map(place => spans[Number(place)] ?? place) };
}

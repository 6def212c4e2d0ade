import type { RowCondition } from '../../../core/table/row-filter.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { useAnswer } from '../answers/use-answer.ts';

/** How many rows the filter leaves, in words: "3,875 of 7,043 (55.0 %)"; empty until it is counted. */
export function useRowsFound({ id, rows }: DatasetVersion, conditions: readonly RowCondition[]): string {
  const answer = useAnswer('count', conditions.length === 0 ? null : { datasetVersionId: id, conditions });
  if (conditions.length === 0) return formatNumber(rows);
  if (answer.state !== 'done') return '';
  return `${formatNumber(answer.value)} of ${formatNumber(rows)} (${formatPercent(rows === 0 ? 0 : answer.value / rows)})`;
}

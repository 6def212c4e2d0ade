import type { ColumnProfile } from '../../../core/explore/profile.ts';
import { classBalance } from '../../../lifecycle/data/class-balance.ts';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';

/** How rare the rarest listed class is, and what guessing the most frequent one would reach. */
export function classSentence(target: ColumnProfile): string {
  const classes = classBalance(target) ?? [];
  const first = classes[0];
  if (first === undefined) return 'No row has a value.';
  const known = target.rows - target.missing;
  const guess = `Always saying “${first.value}” is right in ${formatPercent(first.count / known)} of the rows.`;
  return `${guess}${gapSentence(target.missing)}`;
}

function gapSentence(missing: number): string {
  if (missing === 0) return '';
  const [rows, are] = missing === 1 ? ['row', 'is'] : ['rows', 'are'];
  return ` ${formatNumber(missing)} ${rows} without a value ${are} left out of training.`;
}

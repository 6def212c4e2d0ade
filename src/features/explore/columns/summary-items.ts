import type { ColumnProfile } from '../../../core/explore/profile.ts';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';

export interface SummaryItem {
  readonly term: string;
  readonly details: string;
}

/** What is said of a column beside its picture: pandas describe for numbers, the span for dates. */
export function summaryItems(profile: ColumnProfile): readonly SummaryItem[] {
  if (profile.shape === 'coded' || profile.summary === null) return [];
  const { min, q1, median, q3, max, mean, sd, zeros } = profile.summary;
  const spell = profile.kind === 'datetime' ? dateText : formatNumber;
  const center = [
    { term: 'mean', details: formatNumber(mean) },
    { term: 'sd', details: formatNumber(sd) },
  ];
  // Quartiles of zeros and ones say less than their two bars.
  if (profile.distinct <= 2 && profile.kind !== 'datetime') return center;
  const span = [
    { term: 'min', details: spell(min) },
    { term: 'q1', details: spell(q1) },
    { term: 'median', details: spell(median) },
    { term: 'q3', details: spell(q3) },
    { term: 'max', details: spell(max) },
  ];
  if (profile.kind === 'datetime') return span;
  return [...span, ...center, ...(zeros > 0 ? [{ term: 'zeros', details: formatNumber(zeros) }] : [])];
}

/** What the long tails and the sides of a column of numbers are, for who looks closely. */
export function shapeItems(profile: ColumnProfile): readonly SummaryItem[] {
  if (profile.shape === 'coded' || profile.summary === null || profile.kind === 'datetime') return [];
  const { skewness, kurtosis, negatives, infinite } = profile.summary;
  const told = { skewness, 'excess kurtosis': kurtosis, negatives, infinite };
  return Object.entries(told).flatMap(([term, value]) =>
    value === undefined || Number.isNaN(value) ? [] : [{ term, details: formatNumber(value) }],
  );
}

/** "number, 73 different, 11 missing (0.2 %)". */
export function columnSentence({ kind, distinct, missing, rows }: ColumnProfile): string {
  const gaps =
    missing === 0 ? 'none missing' : `${formatNumber(missing)} missing (${shareOf(missing, rows)})`;
  return `${kind}, ${formatNumber(distinct)} different, ${gaps}`;
}

function shareOf(part: number, whole: number): string {
  return part / whole < 0.0005 ? 'less than 0.1 %' : formatPercent(part / whole);
}

/** The day, in UTC as the table is read. */
export function dateText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

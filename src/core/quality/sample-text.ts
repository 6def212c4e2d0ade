import type { ColumnProfile } from '../explore/profile.ts';
import { counted } from './wording.ts';

const mostSamples = 4;

/** What stands in a column, in a few words: the most frequent values with their counts, or the first and the last day. */
export function sampleText(told: ColumnProfile): string {
  if (told.shape === 'numeric')
    return told.summary === null ? '–' : `${dayText(told.summary.min)} to ${dayText(told.summary.max)}`;
  return told.top
    .slice(0, mostSamples)
    .map(({ value, count }) => `${value} (${counted(count)})`)
    .join(', ');
}

/** `2024-02-29`, in UTC. */
function dayText(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : '–';
}

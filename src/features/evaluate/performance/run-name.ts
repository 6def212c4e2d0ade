import { estimatorLabels } from '../../../core/models/catalogue.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import type { FinishedRun } from '../run-report.tsx';

/** A run among others: its model and when it began. */
export function runName({ result, startedAt }: FinishedRun): string {
  return `${estimatorLabels[result.chosen]}, ${formatDateTime(startedAt)}`;
}

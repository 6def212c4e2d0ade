import type { BackupSummary } from '../../storage/backup/backup.ts';
import { formatNumber } from '../../ui/format/format-number.ts';

const named = [
  ['projects', 'project', 'projects'],
  ['datasetVersions', 'table', 'tables'],
  ['runs', 'training run', 'training runs'],
  ['modelVersions', 'model version', 'model versions'],
  ['predictions', 'batch of predictions', 'batches of predictions'],
] as const;

/** What an import of a backup added, found here already and left out, in a sentence or three. */
export function describeImport({ added, kept, leftOut }: BackupSummary): string {
  const total = Object.values(added).reduce((sum, count) => sum + count, 0);
  const parts = named.flatMap(([store, one, many]) =>
    added[store] === 0 ? [] : [`${formatNumber(added[store])} ${added[store] === 1 ? one : many}`],
  );
  const news =
    total === 0
      ? 'Nothing was added: all of it was here already.'
      : `${records(total)} added${parts.length === 0 ? '' : `, among them ${parts.join(', ')}`}.`;
  const old = total > 0 && kept > 0 ? ` Already here: ${records(kept)}.` : '';
  const conflict = leftOut > 0 ? ` Left out, against the history of a model here: ${records(leftOut)}.` : '';
  return news + old + conflict;
}

function records(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'record' : 'records'}`;
}

import type { DatasetVersion } from '../lifecycle/dataset-version.ts';
import { chunksOf } from './column-chunks.ts';
import { draftName } from './edit-drafts.ts';
import type { WriteTransaction } from './transaction.ts';

/** The stores of what belongs to one dataset version and to nothing else. */
export const storesOfDataset = [
  'datasetVersions',
  'columnChunks',
  'privacyScans',
  'qualityReports',
  'settings',
] as const;

type Removal = Pick<WriteTransaction<[...typeof storesOfDataset]>, 'objectStore'>;

/** Takes out a dataset version with its columns and what was found out about it, within a transaction. */
export async function removeDataset(transaction: Removal, version: DatasetVersion): Promise<void> {
  const reports = transaction.objectStore('qualityReports');
  for (const key of await reports.index('byVersion').getAllKeys(version.id)) await reports.delete(key);
  await transaction.objectStore('columnChunks').delete(chunksOf(version.storageKey));
  await transaction.objectStore('privacyScans').delete(version.id);
  await transaction.objectStore('settings').delete(draftName(version.id));
  await transaction.objectStore('datasetVersions').delete(version.id);
}

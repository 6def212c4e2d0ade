import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { chunksOf } from './column-chunks.ts';
import { draftName } from './edit-drafts.ts';
import { insightsOf } from '../models/insights.ts';
import { reportsOf } from './quality-reports.ts';

/** The stores of what belongs to one dataset version and to nothing else. */
export const storesOfDataset = [
  'datasetVersions',
  'columnChunks',
  'privacyScans',
  'qualityReports',
  'insights',
  'settings',
] as const;

/** What is needed of a transaction over those stores. */
interface Removal {
  objectStore(name: (typeof storesOfDataset)[number]): {
    delete(key: string | IDBKeyRange): Promise<void>;
  };
}

/** Takes out a dataset version with its columns and what was found out about it, within a transaction. */
export async function removeDataset(transaction: Removal, version: DatasetVersion): Promise<void> {
  await transaction.objectStore('qualityReports').delete(reportsOf(version.id));
  await transaction.objectStore('insights').delete(insightsOf(version.id));
  await transaction.objectStore('columnChunks').delete(chunksOf(version.storageKey));
  await transaction.objectStore('privacyScans').delete(version.id);
  await transaction.objectStore('settings').delete(draftName(version.id));
  await transaction.objectStore('datasetVersions').delete(version.id);
}

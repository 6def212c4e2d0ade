import type { StoredQualityReport } from '../../lifecycle/data/stored-quality-report.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { read, write } from '../transaction.ts';

/** A person tries a few thresholds and targets; who tries more waits again. */
const mostOfVersion = 6;

/** The report of this name (`qualityReportId`); undefined where it was not made yet, or is among the oldest. */
export function getQualityReport(id: string): Promise<StoredQualityReport | undefined> {
  return read(['qualityReports'], ({ store }) => store.get(id));
}

/** The report of a dataset version that was made last, whatever was asked; undefined where there is none. */
export async function latestQualityReport(
  datasetVersionId: string,
): Promise<StoredQualityReport | undefined> {
  const reports = await read(['qualityReports'], ({ store }) =>
    store.index('byVersion').getAll(datasetVersionId),
  );
  return reports.sort((a, b) => b.at - a.at)[0];
}

/**
 * Keeps a report beside the others of its dataset version, the oldest of which makes room.
 * @throws NotStoredError when the dataset version is gone
 */
export async function saveQualityReport(stored: StoredQualityReport): Promise<void> {
  await write(['qualityReports', 'datasetVersions'], 'relaxed', async transaction => {
    const version = await transaction.objectStore('datasetVersions').getKey(stored.datasetVersionId);
    if (version === undefined) throw new NotStoredError('dataset version', stored.datasetVersionId);
    const reports = transaction.objectStore('qualityReports');
    const others = await reports.index('byVersion').getAll(stored.datasetVersionId);
    const doomed = others
      .filter(({ id }) => id !== stored.id)
      .sort((a, b) => b.at - a.at)
      .slice(mostOfVersion - 1);
    await Promise.all([...doomed.map(({ id }) => reports.delete(id)), reports.put(stored)]);
  });
  announce('qualityReports');
}

/** The keys of all reports of a dataset version, with which they begin. */
export function reportsOf(datasetVersionId: string): IDBKeyRange {
  return IDBKeyRange.bound(`${datasetVersionId} `, `${datasetVersionId} \uffff`);
}

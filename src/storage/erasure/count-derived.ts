import type { DerivedRecord } from '../../lifecycle/erasure/found-person.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { draftName } from '../data/edit-drafts.ts';
import { reportsOf } from '../data/quality-reports.ts';
import { checkpointsOf } from '../models/checkpoints.ts';
import { insightsOf } from '../models/insights.ts';
import { read } from '../transaction.ts';

const stores = ['insights', 'qualityReports', 'privacyScans', 'pins', 'settings', 'checkpoints'] as const;

/** How many records were computed from these versions and from the runs on them. */
export function countDerived(
  versions: ReadonlySet<string>,
  runs: readonly Run[],
): Promise<Readonly<Record<DerivedRecord, number>>> {
  return read([...stores], async transaction => {
    const ids = [...versions];
    const subjects = [...ids, ...runs.map(({ id }) => id)];
    const pins = await transaction.objectStore('pins').getAll();
    return {
      insights: await sum(subjects.map(id => transaction.objectStore('insights').count(insightsOf(id)))),
      qualityReports: await sum(
        ids.map(id => transaction.objectStore('qualityReports').count(reportsOf(id))),
      ),
      privacyScans: await sum(ids.map(id => transaction.objectStore('privacyScans').count(id))),
      pictures: pins.filter(
        ({ datasetVersionId, picture, numbers }) =>
          versions.has(datasetVersionId) && (picture !== null || numbers !== null),
      ).length,
      edits: await sum(ids.map(id => transaction.objectStore('settings').count(draftName(id)))),
      checkpoints: await sum(
        runs.map(({ id }) => transaction.objectStore('checkpoints').count(checkpointsOf(id))),
      ),
    };
  });
}

async function sum(counts: readonly Promise<number>[]): Promise<number> {
  return (await Promise.all(counts)).reduce((total, count) => total + count, 0);
}

import { evaluationWithoutPoints } from '../../core/erasure/evaluation-without-points.ts';
import { predictionsAt } from '../../core/erasure/predictions-at.ts';
import { rowsLeft } from '../../core/erasure/rows-left.ts';
import { stepWithoutRows } from '../../core/erasure/step-without-rows.ts';
import type { DatasetOrigin, DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { parentOf } from '../../lifecycle/data/dataset-version.ts';
import type { ModelArtifact } from '../../lifecycle/deployment/registry.ts';
import type { ErasedVersion, ErasureTask } from '../../lifecycle/erasure/erasure-task.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { announce } from '../changes.ts';
import { chunksOf } from '../data/column-chunks.ts';
import { draftName } from '../data/edit-drafts.ts';
import { reportsOf } from '../data/quality-reports.ts';
import { HistoryError, NotStoredError } from '../errors.ts';
import { actorName } from '../governance/actor.ts';
import { checkpointsOf } from '../models/checkpoints.ts';
import { insightsOf } from '../models/insights.ts';
import { type WriteTransaction, write } from '../transaction.ts';
import { taskName } from './erasure-tasks.ts';

/** A dataset version as it is to be without rows of a person; its columns are staged under `storageKey`. */
export interface VersionWithoutRows
  extends Pick<DatasetVersion, 'storageKey' | 'rows' | 'profile' | 'findings'> {
  readonly hashes: Pick<ErasedVersion, 'erasedHash' | 'contentHash'>;
  /** The target of a regression in the rows that go, by run: the points of its charts. */
  readonly actual: ReadonlyMap<string, readonly number[]>;
}

const touched = [
  'datasetVersions',
  'projectVersions',
  'columnChunks',
  'imports',
  'runs',
  'artifacts',
  'checkpoints',
  'insights',
  'qualityReports',
  'privacyScans',
  'pins',
  'settings',
] as const;
type Erasing = WriteTransaction<[...typeof touched]>;

/**
 * Puts a dataset version without rows of a person in the place of what it was, at once with all that names its rows or was
 * computed from them: runs and their models name the rows as they stand now, recorded steps too; reports, answers, pinned
 * pictures, drafts and checkpoints go. All or nothing, and once only.
 * @throws HistoryError while a training on it is under way; NotStoredError when the version or the task is gone
 */
export async function eraseFromVersion(
  taskId: string,
  part: ErasureTask['versions'][number],
  without: VersionWithoutRows,
): Promise<void> {
  const { datasetVersionId: id, rows: gone } = part;
  await write([...touched], 'strict', async transaction => {
    const versions = transaction.objectStore('datasetVersions');
    const settings = transaction.objectStore('settings');
    const [version, setting, all, runs] = await Promise.all([
      versions.get(id),
      settings.get(taskName(taskId)),
      versions.getAll(),
      transaction.objectStore('runs').getAll(),
    ]);
    if (version === undefined) throw new NotStoredError('dataset version', id);
    if (setting === undefined) throw new NotStoredError('erasure', taskId);
    const onVersion = runs.filter(run => run.datasetVersionId === id);
    if (onVersion.some(({ state }) => state === 'running'))
      throw new HistoryError('A training on these rows is under way. Wait for it, or cancel it.');

    const { storageKey, rows, profile, findings, hashes } = without;
    const erasure = { id: taskId, at: Date.now(), who: actorName(), rows: gone.length, ...hashes };
    const erasures = [...(version.erasures ?? []), erasure];
    await versions.put({ ...version, storageKey, rows, profile, findings, erasures });
    await transaction.objectStore('imports').delete(storageKey);
    if (!all.some(other => other.id !== id && other.storageKey === version.storageKey))
      await transaction.objectStore('columnChunks').delete(chunksOf(version.storageKey));
    await renumberRecipes(transaction, id, rows, gone);
    for (const run of onVersion)
      await forgetRowsOfRun(transaction, run, gone, without.actual.get(run.id) ?? []);
    await dropDerived(transaction, id);
    const task = setting.value as ErasureTask;
    const erased = [...task.erased, { datasetVersionId: id, rows: gone.length, ...hashes }];
    await settings.put({ ...setting, value: { ...task, erased } });
  });
  // Pages read a version with its project: what they hold names columns that are gone.
  for (const store of [...touched, 'projects']) announce(store);
}

/** Steps taken on this version name its rows; they stand with the versions made from it, and with the projects' visits there. */
async function renumberRecipes(
  transaction: Erasing,
  id: string,
  rows: number,
  gone: readonly number[],
): Promise<void> {
  const versions = transaction.objectStore('datasetVersions');
  for (const version of await versions.getAll())
    if (parentOf(version.origin) === id)
      await versions.put({ ...version, origin: originWithoutRows(version.origin, gone) });
  const visits = transaction.objectStore('projectVersions');
  for (const visit of await visits.getAll()) {
    const isChild = parentOf(visit.origin) === id;
    if (!isChild && visit.datasetVersionId !== id) continue;
    await visits.put({
      ...visit,
      ...(isChild && { origin: originWithoutRows(visit.origin, gone) }),
      ...(visit.datasetVersionId === id && { rows }),
    });
  }
}

function originWithoutRows(origin: DatasetOrigin, gone: readonly number[]): DatasetOrigin {
  return origin.kind === 'step' ? { ...origin, step: stepWithoutRows(origin.step, gone) } : origin;
}

async function forgetRowsOfRun(
  transaction: Erasing,
  run: Run,
  gone: readonly number[],
  actual: readonly number[],
): Promise<void> {
  await transaction.objectStore('checkpoints').delete(checkpointsOf(run.id));
  await transaction.objectStore('insights').delete(insightsOf(run.id));
  const artifacts = transaction.objectStore('artifacts');
  const artifact = await artifacts.get(run.id);
  if (artifact === undefined) return;
  const [train, test] = [rowsLeft(artifact.trainRows, gone), rowsLeft(artifact.testRows, gone)];
  await artifacts.put({
    ...artifact,
    trainRows: train.rows,
    testRows: test.rows,
    testPredictions: predictionsAt(artifact.testPredictions, test.places),
  });
  if (run.state !== 'done') return;
  const points = pointsOf(artifact, gone, actual);
  if (points.length === 0) return;
  const result = { ...run.result, test: evaluationWithoutPoints(run.result.test, points) };
  await transaction.objectStore('runs').put({ ...run, result });
}

/** What a regression said of the rows that go, beside the truth, where they were tested on; `actual` is by row of `gone`. */
function pointsOf(
  { testRows, testPredictions }: ModelArtifact,
  gone: readonly number[],
  actual: readonly number[],
) {
  if (testPredictions.task !== 'regression') return [];
  return gone.flatMap((row, g) => {
    const place = testRows.indexOf(row);
    const value = actual[g];
    return place === -1 || value === undefined
      ? []
      : [{ actual: value, predicted: testPredictions.values[place]! }];
  });
}

async function dropDerived(transaction: Erasing, id: string): Promise<void> {
  await transaction.objectStore('insights').delete(insightsOf(id));
  await transaction.objectStore('qualityReports').delete(reportsOf(id));
  await transaction.objectStore('privacyScans').delete(id);
  await transaction.objectStore('settings').delete(draftName(id));
  const pins = transaction.objectStore('pins');
  for (const pin of await pins.getAll())
    if (pin.datasetVersionId === id) await pins.put({ ...pin, picture: null, numbers: null });
}

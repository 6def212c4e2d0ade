import { type Column, isNumeric } from '../../core/table/column.ts';
import type { PredictionBatch } from '../../lifecycle/deployment/prediction-log.ts';
import { announce } from '../changes.ts';
import { HistoryError, NotStoredError } from '../errors.ts';
import { refuseRetired } from '../governance/deployment-door.ts';
import { read, write } from '../transaction.ts';

/**
 * Logs predictions answered together, in one batch or several: all of them or none.
 * Dictionaries are cut to the texts that occur: the same cells, other codes.
 * @throws NotStoredError when the deployment is not stored; NotApprovedError when its model was retired; HistoryError
 * when a batch was logged before
 */
export async function appendPredictions(...batches: readonly PredictionBatch[]): Promise<void> {
  await write(['predictions', 'deployments', 'approvals'], 'strict', async transaction => {
    const predictions = transaction.objectStore('predictions');
    for (const batch of batches) {
      const [deployment, existing] = await Promise.all([
        transaction.objectStore('deployments').get(batch.deploymentId),
        predictions.getKey(batch.id),
      ]);
      if (deployment === undefined) throw new NotStoredError('deployment', batch.deploymentId);
      await refuseRetired(transaction, deployment);
      if (existing !== undefined) throw new HistoryError(`Predictions "${batch.id}" were logged before.`);
      await predictions.add(loggedBatch(batch));
    }
  });
  announce('predictions');
}

/** Oldest first. */
export function listPredictionBatches(deploymentId: string): Promise<PredictionBatch[]> {
  return read(['predictions'], ({ store }) => store.index('byDeployment').getAll(ofDeployment(deploymentId)));
}

/** The number of rows predicted. */
export function countPredictions(deploymentId: string): Promise<number> {
  return read(['predictions'], async ({ store }) => {
    let rows = 0;
    let cursor = await store.index('byDeployment').openKeyCursor(ofDeployment(deploymentId));
    while (cursor !== null) {
      rows += cursor.key[2];
      cursor = await cursor.continue();
    }
    return rows;
  });
}

/** The latest batches, newest first, at most `limit` of them. */
export function listRecentPredictions(deploymentId: string, limit: number): Promise<PredictionBatch[]> {
  return read(['predictions'], async ({ store }) => {
    const batches: PredictionBatch[] = [];
    let cursor = await store.index('byDeployment').openCursor(ofDeployment(deploymentId), 'prev');
    while (cursor !== null && batches.length < limit) {
      batches.push(cursor.value);
      cursor = await cursor.continue();
    }
    return batches;
  });
}

/** How many of a deployment's latest batches are looked through for those of one source. */
const mostLookedAt = 200;

/** The latest batches that were asked for over the API, newest first, at most `limit`; found among each one's latest 200. */
export function listRecentApiPredictions(
  deploymentIds: readonly string[],
  limit: number,
): Promise<PredictionBatch[]> {
  return read(['predictions'], async ({ store }) => {
    const index = store.index('byDeployment');
    const found = await Promise.all(
      deploymentIds.map(async id => {
        const batches: PredictionBatch[] = [];
        let cursor = await index.openCursor(ofDeployment(id), 'prev');
        for (let seen = 0; cursor !== null && seen < mostLookedAt && batches.length < limit; seen++) {
          if (cursor.value.source.kind === 'api') batches.push(cursor.value);
          cursor = await cursor.continue();
        }
        return batches;
      }),
    );
    return found
      .flat()
      .sort((a, b) => b.at - a.at)
      .slice(0, limit);
  });
}

function ofDeployment(deploymentId: string): IDBKeyRange {
  return IDBKeyRange.bound([deploymentId], [deploymentId, []]);
}

/** A batch as it is stored: by itself, whatever its columns were cut from. */
export function loggedBatch(batch: PredictionBatch): PredictionBatch {
  const { rows, columns } = batch.inputs;
  return { ...batch, inputs: { rows, columns: columns.map(withOwnDictionary) } };
}

/** A few rows of a large table share its dictionary; and a view's whole buffer would be stored with it. */
function withOwnDictionary(column: Column): Column {
  if (isNumeric(column)) return { ...column, values: column.values.slice() };
  const position = new Map<number, number>([[-1, -1]]);
  const dictionary: string[] = [];
  const codes = column.codes.map(code => {
    const known = position.get(code);
    if (known !== undefined) return known;
    position.set(code, dictionary.length);
    return dictionary.push(column.dictionary[code]!) - 1;
  });
  return { ...column, codes, dictionary };
}

/** The latest batches, oldest first, as many as it takes to hold `rows` rows; all where there are fewer. */
export function listLatestRows(deploymentId: string, rows: number): Promise<PredictionBatch[]> {
  return read(['predictions'], async ({ store }) => {
    const index = store.index('byDeployment');
    let cursor = await index.openKeyCursor(ofDeployment(deploymentId), 'prev');
    let wanted = rows;
    let oldest = cursor?.key;
    while (cursor !== null && wanted > 0) {
      oldest = cursor.key;
      wanted -= cursor.key[2];
      cursor = await cursor.continue();
    }
    if (oldest === undefined) return [];
    return index.getAll(IDBKeyRange.bound(oldest, [deploymentId, []]));
  });
}

/** A project's batches one after the other, each read by itself: together they may be large. */
export async function* listBatchesOfProject(projectId: string): AsyncGenerator<PredictionBatch> {
  const keys = await read(['predictions'], ({ store }) => store.index('byProject').getAllKeys(projectId));
  for (const key of keys) {
    const batch = await read(['predictions'], ({ store }) => store.get(key));
    if (batch !== undefined) yield batch;
  }
}

import type { ModelArtifact } from '../../lifecycle/deployment/registry.ts';
import { announce } from '../changes.ts';
import { HistoryError, NotStoredError } from '../errors.ts';
import { read, write } from '../transaction.ts';

/**
 * Stores the model of a run, once and for all; before `endRun`, so that a run that is done has its model.
 * @throws HistoryError when the run has one already; NotStoredError when the run is not stored
 */
export async function saveArtifact(artifact: ModelArtifact): Promise<void> {
  await write(['artifacts', 'runs'], 'strict', async transaction => {
    const artifacts = transaction.objectStore('artifacts');
    const [existing, run] = await Promise.all([
      artifacts.getKey(artifact.runId),
      transaction.objectStore('runs').getKey(artifact.runId),
    ]);
    if (existing !== undefined) throw new HistoryError(`Run "${artifact.runId}" has its model already.`);
    if (run === undefined) throw new NotStoredError('run', artifact.runId);
    await artifacts.add(artifact);
  });
  announce('artifacts');
}

export function getArtifact(runId: string): Promise<ModelArtifact | undefined> {
  return read(['artifacts'], ({ store }) => store.get(runId));
}

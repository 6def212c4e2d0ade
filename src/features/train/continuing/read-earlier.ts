import { layersOf, wayOn } from '../../../core/selection/continuing/way-on.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import type { Run } from '../../../lifecycle/training/run.ts';
import { getArtifact } from '../../../storage/models/artifacts.ts';
import { NotStoredError } from '../../../storage/errors.ts';
import { listProjectVersions } from '../../../storage/data/project-versions.ts';
import { getRun } from '../../../storage/models/runs.ts';
import type { ContinuingChoices } from './continuing-form.ts';

/** A run whose model can be trained on, and the versions that have what it needs. */
export interface EarlierRun {
  readonly run: Extract<Run, { state: 'done' }>;
  readonly choices: ContinuingChoices;
  /** The latest first. */
  readonly versions: readonly DatasetVersion[];
}

/** Null where the run left no model, or one that can only begin anew. @throws NotStoredError */
export async function readEarlier(runId: string): Promise<EarlierRun | null> {
  const [run, artifact] = await Promise.all([getRun(runId), getArtifact(runId)]);
  if (run === undefined) throw new NotStoredError('run', runId);
  const way = run.state === 'done' ? wayOn(run.result.chosen) : null;
  if (run.state !== 'done' || artifact === undefined || way === null) return null;
  const { pipeline } = artifact;
  const needed = [...pipeline.inputs.map(({ name }) => name), pipeline.target.column];
  const versions = (await listProjectVersions(run.projectId)).flatMap(({ dataset }) => dataset ?? []);
  const choices = { runId, way, layers: layersOf(pipeline), learnedFrom: run.datasetVersionId };
  return { run, choices, versions: versions.filter(version => hasAll(version, needed)).toReversed() };
}

function hasAll({ schema }: DatasetVersion, needed: readonly string[]): boolean {
  const names = new Set(schema.map(({ name }) => name));
  return needed.every(name => names.has(name));
}

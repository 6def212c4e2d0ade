import { neededColumns } from '../../../core/decision/ruled-columns.ts';
import { type Release, semanticVersions } from '../../../core/packaging/package/release-history.ts';
import { versionText } from '../../../core/packaging/package/semantic-version.ts';
import type { PipelineModel } from '../../../core/pipeline/pipeline-model.ts';
import { signatureOf } from '../../../core/pipeline/signature.ts';
import {
  deployedPipeline,
  type ModelArtifact,
  type ModelVersion,
} from '../../../lifecycle/deployment/registry.ts';
import type { Run } from '../../../lifecycle/training/run.ts';
import { NotStoredError } from '../../../storage/errors.ts';
import { getArtifact } from '../../../storage/models/artifacts.ts';
import { listModelVersions } from '../../../storage/models/registry.ts';
import { getRun } from '../../../storage/models/runs.ts';
import type { VersionChoice } from '../../contracts/packaging.ts';

/** A registered version with all that is made of it elsewhere. */
export interface ChosenVersion {
  readonly version: ModelVersion;
  readonly semanticVersion: string;
  readonly run: Extract<Run, { state: 'done' }>;
  readonly artifact: ModelArtifact;
  /** With the rule that it was registered with. */
  readonly pipeline: PipelineModel;
}

/** Opens a registered version. @throws NotStoredError when it, its run or its model is gone */
export async function openVersion({ projectId, versionId }: VersionChoice): Promise<ChosenVersion> {
  const versions = await listModelVersions(projectId);
  const version = versions.find(({ id }) => id === versionId);
  if (version === undefined) throw new NotStoredError('model version', versionId);
  const [run, artifact] = await Promise.all([getRun(version.runId), getArtifact(version.runId)]);
  if (run?.state !== 'done') throw new NotStoredError('finished run', version.runId);
  if (artifact === undefined) throw new NotStoredError('model of run', version.runId);
  const upToHere = versions
    .filter(one => one.model === version.model && one.version <= version.version)
    .sort((a, b) => a.version - b.version);
  return {
    version,
    semanticVersion: versionText(semanticVersions(await readReleases(upToHere)).at(-1)!),
    run,
    artifact,
    pipeline: deployedPipeline(artifact, version),
  };
}

/** One after the other, so that no more than one model lies in memory. */
async function readReleases(versions: readonly ModelVersion[]): Promise<readonly Release[]> {
  const releases: Release[] = [];
  for (const version of versions) {
    const artifact = await getArtifact(version.runId);
    const pipeline = artifact && deployedPipeline(artifact, version);
    releases.push({
      signature: pipeline ? signatureOf(neededColumns(pipeline), pipeline.target) : null,
      answersAs: `${version.runId} ${JSON.stringify(version.held?.rule ?? null)}`,
    });
  }
  return releases;
}

import { describeStep } from '../../core/table/steps/describe-step.ts';
import { estimatorLabels } from '../../core/models/catalogue.ts';
import { type DatasetOrigin, parentOf } from './dataset-version.ts';
import type { ProjectVersion } from './project-version.ts';
import type { Deployment, ModelVersion } from '../deployment/registry.ts';
import type { Run } from '../training/run.ts';

/** One thing that the project's data became, and what grew from it in turn. */
export interface LineageNode {
  readonly id: string;
  readonly kind: 'source' | 'version' | 'run' | 'model' | 'deployment';
  readonly label: string;
  readonly detail: string;
  /** What the project is on or what answers now. */
  readonly current: boolean;
  readonly removed: boolean;
  /** The run's id, the dataset version's id…: what a link needs. */
  readonly subject: string;
  readonly children: readonly LineageNode[];
}

export interface LineageInput {
  readonly versions: readonly ProjectVersion[];
  readonly currentVersionId: string;
  readonly runs: readonly Run[];
  readonly modelVersions: readonly ModelVersion[];
  readonly deployments: readonly Deployment[];
  readonly currentDeploymentId: string | null;
  /** Rows of people that were erased from a version since it was made; absent where none were. */
  readonly erased?: ReadonlyMap<string, number>;
}

/** How a project's data went from its sources over versions, runs and models to deployments: one tree a source. */
export function lineageOf(input: LineageInput): readonly LineageNode[] {
  const known = new Set(input.versions.map(({ datasetVersionId }) => datasetVersionId));
  const roots = input.versions.filter(({ origin }) => !known.has(parentOf(origin) ?? ''));
  return roots.map(root => ({
    id: `source ${root.id}`,
    kind: 'source',
    label: sourceLabel(root.origin, root.name),
    detail: 'source',
    current: false,
    removed: false,
    subject: root.datasetVersionId,
    children: [versionNode(root, input)],
  }));
}

/** What was done to come to a version. */
export function describeOrigin(origin: DatasetOrigin): string {
  if (origin.kind === 'step') return describeStep(origin.step);
  if (origin.kind === 'schemaChange')
    return `Read ${origin.changed.map(({ name, kind }) => `${name} as ${kind}`).join(', ')}`;
  if (origin.kind === 'newerFile')
    return `${origin.mode === 'append' ? 'Added the rows of' : 'Replaced by'} ${origin.fileName}`;
  return 'Imported';
}

function sourceLabel(origin: DatasetOrigin, name: string): string {
  return 'fileName' in origin ? origin.fileName : name;
}

function versionNode(version: ProjectVersion, input: LineageInput): LineageNode {
  const { datasetVersionId, origin, rows, columns } = version;
  const next = input.versions.filter(other => parentOf(other.origin) === datasetVersionId);
  const runs = input.runs.filter(run => run.datasetVersionId === datasetVersionId);
  return {
    id: version.id,
    kind: 'version',
    label: describeOrigin(origin),
    detail: `${datasetVersionId.slice(0, 8)}${erasedText(input.erased?.get(datasetVersionId))} · ${rows} × ${columns}`,
    current: datasetVersionId === input.currentVersionId,
    removed: version.removedAt !== null,
    subject: datasetVersionId,
    children: [...next.map(child => versionNode(child, input)), ...runs.map(run => runNode(run, input))],
  };
}

function erasedText(rows = 0): string {
  return rows === 0 ? '' : ` · ${rows} erased`;
}

function runNode(run: Run, input: LineageInput): LineageNode {
  const models = input.modelVersions.filter(({ runId }) => runId === run.id);
  return {
    id: `run ${run.id}`,
    kind: 'run',
    label: run.state === 'done' ? estimatorLabels[run.result.chosen] : `Training ${run.state}`,
    detail: trainingDetail(run, input),
    current: false,
    removed: false,
    subject: run.id,
    children: models.map(model => modelNode(model, input)),
  };
}

function trainingDetail({ problem, settings }: Run, { runs }: LineageInput): string {
  const from = runs.find(({ id }) => id === settings.continueFrom?.run);
  const began = from && ` on from the run of ${new Date(from.startedAt).toISOString().slice(0, 10)}`;
  return `trained${began ?? ''} for ${problem.target}`;
}

function modelNode({ id, model, version, runId }: ModelVersion, input: LineageInput): LineageNode {
  const deployments = input.deployments.filter(
    deployment => deployment.model === model && deployment.version === version,
  );
  return {
    id: `model ${id}`,
    kind: 'model',
    label: `${model} ${version}`,
    detail: 'registered model',
    current: false,
    removed: false,
    subject: runId,
    children: deployments.map(deployment => ({
      id: `deployment ${deployment.id}`,
      kind: 'deployment',
      label: deployment.id === input.currentDeploymentId ? 'Answers now' : 'Answered before',
      detail: 'deployment',
      current: deployment.id === input.currentDeploymentId,
      removed: false,
      subject: deployment.id,
      children: [],
    })),
  };
}

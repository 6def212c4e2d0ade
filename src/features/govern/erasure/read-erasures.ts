import type { ColumnSchema } from '../../../core/table/column.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { type PastErasure, pastErasures } from '../../../lifecycle/erasure/erasure-record.ts';
import type { ErasureTask } from '../../../lifecycle/erasure/erasure-task.ts';
import type { Project } from '../../../lifecycle/project.ts';
import type { Run } from '../../../lifecycle/training/run.ts';
import { listProjectVersions } from '../../../storage/data/project-versions.ts';
import { requireDatasetVersion, requireProject } from '../../../storage/data/project-dataset.ts';
import { erasureLock, listErasureTasks } from '../../../storage/erasure/erasure-tasks.ts';
import { listEvents } from '../../../storage/governance/events.ts';
import { isHeld } from '../../../storage/locks.ts';
import { currentDeployment } from '../../../storage/models/registry.ts';
import { listRuns } from '../../../storage/models/runs.ts';

/** What the view knows of a project. */
export interface KnownErasures {
  readonly project: Project;
  /** Of every version, those of the one that the project is on first: an identifier may have been dropped since. */
  readonly columns: readonly ColumnSchema[];
  /** Newest first. */
  readonly past: readonly PastErasure[];
  /** Those that are still here. */
  readonly runs: ReadonlyMap<string, Run>;
  /** The run whose model answers predictions; null where none does. */
  readonly answering: string | null;
  /** Erasures that were begun and are not done, of any project: one goes before the next. */
  readonly unfinished: readonly ErasureTask[];
  /** Whether one of them is being worked on, here or in another tab. */
  readonly atWork: boolean;
}

/** Reads a project's erasures and what became of the models that they name. @throws NotStoredError */
export async function readErasures(projectId: string): Promise<KnownErasures> {
  const project = await requireProject(projectId);
  const [version, visits, events, runs, deployment, unfinished, atWork] = await Promise.all([
    requireDatasetVersion(project.datasetVersionId),
    listProjectVersions(projectId),
    listEvents(projectId),
    listRuns(projectId),
    currentDeployment(projectId),
    listErasureTasks(),
    isHeld(erasureLock),
  ]);
  return {
    project,
    columns: eachOnce([version, ...visits.flatMap(({ dataset }) => dataset ?? [])]),
    past: pastErasures(events),
    runs: new Map(runs.map(run => [run.id, run])),
    answering: deployment?.runId ?? null,
    unfinished,
    atWork,
  };
}

function eachOnce(versions: readonly Pick<DatasetVersion, 'schema'>[]): readonly ColumnSchema[] {
  const byName = new Map<string, ColumnSchema>();
  for (const column of versions.flatMap(({ schema }) => schema))
    if (!byName.has(column.name)) byName.set(column.name, column);
  return [...byName.values()];
}

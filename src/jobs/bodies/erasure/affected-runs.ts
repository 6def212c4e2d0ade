import { partsHoldingRows } from '../../../core/erasure/held-rows.ts';
import { estimatorLabels } from '../../../core/models/catalogue.ts';
import type { AffectedRun, FoundInVersion } from '../../../lifecycle/erasure/found-person.ts';
import type { Run } from '../../../lifecycle/training/run.ts';
import { getArtifact } from '../../../storage/models/artifacts.ts';
import type { ProjectHoldings } from '../../../storage/erasure/scope.ts';

/** The runs that learned from these rows or were tested on them, the latest first. */
export async function affectedRuns(
  found: readonly FoundInVersion[],
  { runs, deployments }: Pick<ProjectHoldings, 'runs' | 'deployments'>,
): Promise<readonly AffectedRun[]> {
  const rowsOf = new Map(found.map(({ datasetVersionId, rows }) => [datasetVersionId, new Set(rows)]));
  const affected: AffectedRun[] = [];
  for (const run of runs.toSorted((a, b) => b.startedAt - a.startedAt)) {
    const rows = rowsOf.get(run.datasetVersionId);
    const artifact = rows === undefined ? undefined : await getArtifact(run.id);
    if (rows === undefined || artifact === undefined) continue;
    const trainRows = artifact.trainRows.filter(row => rows.has(row)).length;
    const testRows = artifact.testRows.filter(row => rows.has(row)).length;
    if (trainRows + testRows === 0) continue;
    const own = deployments.filter(({ projectId }) => projectId === run.projectId);
    const deployed = own.filter(({ runId }) => runId === run.id);
    const now = own.toSorted((a, b) => b.deployedAt - a.deployedAt || b.version - a.version)[0];
    affected.push({
      runId: run.id,
      projectId: run.projectId,
      label: labelOf(run),
      startedAt: run.startedAt,
      trainRows,
      testRows,
      holds: trainRows > 0 ? partsHoldingRows(artifact.pipeline) : [],
      registered: deployed.map(({ model, version }) => `${model} ${version}`)[0] ?? null,
      answersNow: now?.runId === run.id,
    });
  }
  return affected;
}

function labelOf(run: Run): string {
  return run.state === 'done' ? estimatorLabels[run.result.chosen] : `Training ${run.state}`;
}

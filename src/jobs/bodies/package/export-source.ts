import { neededColumns } from '../../../core/decision/ruled-columns.ts';
import type { ExportLabel } from '../../../core/packaging/export-label.ts';
import { type RowCells, usualRow } from '../../../core/packaging/usual-row.ts';
import type { PipelineModel } from '../../../core/pipeline/pipeline-model.ts';
import { type Table, takeTableRows } from '../../../core/table/column.ts';
import { readTable } from '../../../storage/data/columns.ts';
import { requireDatasetVersion } from '../../../storage/data/project-dataset.ts';
import type { ChosenVersion } from './chosen-version.ts';

/** What an export is written from. */
export interface ExportSource {
  readonly id: string;
  readonly label: ExportLabel;
  /** In ISO 8601. */
  readonly createdAt: string;
  readonly pipeline: PipelineModel;
  readonly run: ChosenVersion['run'];
  /** Medians and most common categories of the training rows: no row of anyone. */
  readonly usual: RowCells;
  /** Rows that the model never saw, by which what is written is checked. */
  readonly unseen: Table;
}

const mostChecked = 1000;

/** @throws NotStoredError when the table that it learned from is gone */
export async function exportSource({
  version,
  semanticVersion,
  run,
  artifact,
  pipeline,
}: ChosenVersion): Promise<ExportSource> {
  const dataset = await requireDatasetVersion(run.datasetVersionId);
  const table = await readTable(
    dataset,
    neededColumns(pipeline).map(({ name }) => name),
  );
  return {
    id: version.id,
    label: { name: version.model, version: semanticVersion },
    createdAt: new Date(version.createdAt).toISOString(),
    pipeline,
    run,
    usual: usualRow(takeTableRows(table, artifact.trainRows)),
    unseen: takeTableRows(table, artifact.testRows.subarray(0, mostChecked)),
  };
}

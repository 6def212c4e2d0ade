import type { PipelineModel } from '../../../../core/pipeline/pipeline-model.ts';
import { sharedColumns, unseenRows } from '../../../../core/table/compare/unseen-rows.ts';
import type { ModelArtifact } from '../../../../lifecycle/deployment/registry.ts';
import type { Run } from '../../../../lifecycle/training/run.ts';
import { readTable } from '../../../../storage/data/columns.ts';
import { getDatasetVersion } from '../../../../storage/data/datasets.ts';
import type { TestedRun } from '../tested-run.ts';

/** A run's test rows on which another model may be asked, too; or why there are none. */
export type CommonRows =
  | {
      readonly rows: readonly number[];
      /** How many were left out because the other model learned from them. */
      readonly learnedFrom: number;
      /** How many because the other version of the data does not have them as they are now. */
      readonly unmatched: number;
    }
  | { readonly reason: string };

/** The test rows that another run's model did not learn from, whichever version of the data it learned from. */
export async function commonRows(
  { run, table, artifact: { testRows } }: TestedRun,
  other: Run,
  { trainRows, pipeline }: ModelArtifact,
): Promise<CommonRows> {
  if (other.datasetVersionId === run.datasetVersionId) {
    const learned = new Set(trainRows);
    const rows = [...testRows].filter(row => !learned.has(row));
    return { rows, learnedFrom: testRows.length - rows.length, unmatched: 0 };
  }
  const version = await getDatasetVersion(other.datasetVersionId);
  if (version === undefined)
    return {
      reason:
        'It learned from another version of the data, which is not stored any more: which of these rows it has seen cannot be told.',
    };
  const otherTable = await readTable(version);
  const missing = neededColumns(pipeline).filter(name => !sharedColumns(table, otherTable).includes(name));
  if (missing.length > 0)
    return {
      reason: `It learned from another version of the data, whose ${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')} this one does not have, or not of that kind.`,
    };
  const { rows, seen, unmatched } = unseenRows(table, testRows, otherTable, trainRows);
  return { rows, learnedFrom: seen, unmatched };
}

function neededColumns({ inputs, target }: PipelineModel): readonly string[] {
  return [...inputs.map(({ name }) => name), target.column];
}

import { splitColumn } from '../../core/selection/splitting/row-split.ts';
import { previewSplit } from '../../core/selection/splitting/preview-split.ts';
import { recommendSplit } from '../../core/selection/splitting/recommend-split.ts';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { readTable } from '../../storage/data/columns.ts';
import { requireDatasetVersion } from '../../storage/data/project-dataset.ts';
import type { PreviewSplitInput, SplitsApi } from '../contracts/splits.ts';

/** How a stored table is best split, and why. */
export const recommend: SplitsApi['recommend'] = async ({ datasetVersionId, problem }, report) => {
  report({ fraction: 0, phase: 'Reading' });
  const table = await readTable(await requireDatasetVersion(datasetVersionId));
  report({ fraction: 0.5, phase: 'Looking for dates and repeated names' });
  return recommendSplit(table, problem);
};

/** The parts that the rows of a stored table are cut into. */
export const preview: SplitsApi['preview'] = async (input, report) => {
  report({ fraction: 0, phase: 'Reading' });
  const version = await requireDatasetVersion(input.datasetVersionId);
  const table = await readTable(version, neededColumns(version, input));
  report({ fraction: 0.5, phase: 'Cutting' });
  return previewSplit(table, input.problem, input.settings, input.seed);
};

/** The target, what the split goes by, and dates, of those that the table has. */
function neededColumns(
  { schema }: DatasetVersion,
  { problem, settings }: PreviewSplitInput,
): readonly string[] {
  const by = settings.split === undefined ? null : splitColumn(settings.split);
  return schema.flatMap(({ name, kind }) =>
    name === problem.target || name === by || kind === 'datetime' ? [name] : [],
  );
}

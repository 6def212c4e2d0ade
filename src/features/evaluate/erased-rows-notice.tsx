import { rowsErased } from '../../lifecycle/data/dataset-version.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import { getDatasetVersion } from '../../storage/data/datasets.ts';
import { onChangeOf } from '../../storage/data/project-dataset.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatNumber } from '../../ui/format/format-number.ts';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import type { FinishedRun } from './run-report.tsx';

const onVersions = onChangeOf('datasetVersions');

/** Says why a run cannot be repeated to the digit: rows of people were erased from its table since. */
export function ErasedRowsNotice({
  run: { id, projectId, datasetVersionId, startedAt },
}: {
  readonly run: FinishedRun;
}) {
  const loaded = useLoaded(() => getDatasetVersion(datasetVersionId), [datasetVersionId], onVersions);
  const rows = loaded.state === 'done' && loaded.value ? rowsErased(loaded.value, startedAt) : 0;
  if (rows === 0) return null;
  return (
    <Notice
      title="This run cannot be repeated to the digit"
      actions={<ButtonLink href={`${phasePath(projectId, 'train')}?again=${id}`}>Train again</ButtonLink>}
    >
      {formatNumber(rows)} {rows === 1 ? 'row' : 'rows'} of people {rows === 1 ? 'was' : 'were'} erased from
      its table after it was trained. Its metrics were measured with them; what is computed now is computed
      without.
    </Notice>
  );
}

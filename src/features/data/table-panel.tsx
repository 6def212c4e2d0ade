import { useCallback } from 'react';
import { isNumericKind } from '../../core/table/column.ts';
import type { ColumnProfile } from '../../core/explore/profile.ts';
import type { DatasetVersion } from '../../lifecycle/dataset-version.ts';
import { readRows } from '../../storage/columns.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type GridColumn, VirtualGrid } from '../../ui/virtual-grid.tsx';
import { ColumnHead } from './column-head.tsx';
import { rowTexts } from './row-texts.ts';
import type { KindChange } from './use-kind-change.ts';

/** All rows, with each column's kind and missing values in its head. */
export function TablePanel({
  dataset,
  change,
}: {
  readonly dataset: DatasetVersion;
  readonly change: KindChange;
}) {
  const loadRows = useCallback(
    async (start: number, count: number) => rowTexts(await readRows(dataset, start, count)),
    [dataset],
  );
  const running = change.job.state === 'running';
  const columns = dataset.profile.map(
    (profile): GridColumn => ({
      id: profile.name,
      width: widthOf(profile),
      numeric: isNumericKind(profile.kind),
      header: (
        <ColumnHead
          profile={profile}
          disabled={running}
          onChange={kind => change.start(dataset, { name: profile.name, kind })}
        />
      ),
    }),
  );
  return (
    <Panel
      flush
      title={dataset.name}
      description="Arrow keys move through the cells. A point stands where a value is missing."
      actions={
        dataset.origin.kind === 'schemaChange' && (
          <Button busy={running} onClick={() => change.undo(dataset)}>
            Undo the last change of kind
          </Button>
        )
      }
    >
      <VirtualGrid
        label={`Rows of ${dataset.name}`}
        columns={columns}
        rowCount={dataset.rows}
        loadRows={loadRows}
        headHeight={86}
        height="min(30rem, 70vh)"
      />
    </Panel>
  );
}

/** Pixels: wide enough for its name, and for the longest of its frequent values. */
function widthOf(profile: ColumnProfile): number {
  const values = profile.shape === 'coded' ? profile.top.map(({ value }) => value.length) : [];
  const longest = Math.max(1.1 * profile.name.length, ...values);
  return Math.min(260, Math.max(124, 28 + 7.4 * longest));
}

import { useCallback } from 'react';
import { isNumericKind } from '../../core/table/column.ts';
import type { ColumnProfile } from '../../core/explore/profile.ts';
import type { DatasetVersion } from '../../lifecycle/dataset-version.ts';
import { readRows } from '../../storage/columns.ts';
import { Panel } from '../../ui/panel.tsx';
import { type GridColumn, VirtualGrid } from '../../ui/virtual-grid.tsx';
import { ColumnHead } from './column-head.tsx';
import { rowTexts } from './row-texts.ts';
import type { StepControl } from './use-step.ts';

/** All rows, with each column's kind and missing values in its head. */
export function TablePanel({
  dataset,
  control,
}: {
  readonly dataset: DatasetVersion;
  readonly control: StepControl;
}) {
  const loadRows = useCallback(
    async (start: number, count: number) => rowTexts(await readRows(dataset, start, count)),
    [dataset],
  );
  const running = control.job.state === 'running';
  const columns = dataset.profile.map(
    (profile): GridColumn => ({
      id: profile.name,
      width: widthOf(profile),
      numeric: isNumericKind(profile.kind),
      header: (
        <ColumnHead
          profile={profile}
          disabled={running}
          onChange={kind =>
            control.start(dataset, { kind: 'changeKinds', changes: [{ name: profile.name, kind }] }, null)
          }
        />
      ),
    }),
  );
  return (
    <Panel
      flush
      title={dataset.name}
      description="Arrow keys move through the cells. A point stands where a value is missing."
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

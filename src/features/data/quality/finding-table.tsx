import { useCallback, useMemo } from 'react';
import { findingNamed } from '../../../core/quality/finding-keys.ts';
import { mostFindingRows } from '../../../core/quality/finding-rows.ts';
import type { Finding } from '../../../core/quality/finding.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { readRows, readRowsAt } from '../../../storage/data/columns.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Loading } from '../../../ui/loading/loading.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { VirtualGrid } from '../../../ui/grid/virtual-grid.tsx';
import { dataViewPath } from '../data-addresses.ts';
import { rowTexts } from '../table/row-texts.ts';
import { readColumns } from '../table/table-columns.tsx';
import type { StepControl } from '../../../jobs/use-step.ts';
import type { TableFindings } from '../table/use-table-findings.ts';

/** The rows of one finding alone, with the way back to all of them; what holds for a column, in that column. */
export function FindingTable({
  name,
  known,
  projectId,
  dataset,
  control,
}: {
  /** As `findingKeys` names it. */
  readonly name: string;
  /** Null while it is looked up. */
  readonly known: TableFindings | null;
  readonly projectId: string;
  readonly dataset: DatasetVersion;
  readonly control: StepControl;
}) {
  const back = <ButtonLink href={dataViewPath(projectId, 'table')}>Show all rows</ButtonLink>;
  if (known === null) return <Loading label="Looking the rows up…" />;
  const finding = findingNamed(known.findings, name);
  const isThere = finding?.column == null || dataset.schema.some(({ name }) => name === finding.column);
  if (finding === undefined || !isThere)
    return (
      <EmptyState title="No rows to show" action={back}>
        {`What was noticed ("${name}") is not among what is known of this version: it was settled, or other thresholds were chosen.`}
      </EmptyState>
    );
  const { check, column, message, rows } = finding;
  const first = rows.length === mostFindingRows ? `The first ${mostFindingRows} rows of ` : 'Rows of ';
  const title = `${check}, ${column ?? 'whole table'}`;
  return (
    <Panel
      flush
      title={rows.length === 0 ? `${title}: all rows` : first + title}
      description={message}
      actions={back}
    >
      <FindingGrid finding={finding} dataset={dataset} control={control} />
    </Panel>
  );
}

function FindingGrid({
  finding: { rows: told, column, check },
  dataset,
  control,
}: {
  readonly finding: Finding;
  readonly dataset: DatasetVersion;
  readonly control: StepControl;
}) {
  // A problem of reading may be told of a row that the table did not get.
  const rows = useMemo(() => told.filter(row => row <= dataset.rows), [told, dataset]);
  const loadRows = useCallback(
    async (start: number, count: number) => {
      if (rows.length === 0) return rowTexts(await readRows(dataset, start, count));
      const places = rows.slice(start, start + count).map(row => row - 1);
      return (await readRowsAt(dataset, places)).flatMap(rowTexts);
    },
    [dataset, rows],
  );
  const columns = readColumns(dataset.profile, control.job.state === 'running', changed =>
    control.start(dataset, { kind: 'changeKinds', changes: [changed] }, null),
  );
  const place = columns.findIndex(({ id }) => id === column);
  return (
    <VirtualGrid
      label={`Rows of ${check} in ${dataset.name}`}
      columns={columns}
      rowCount={rows.length === 0 ? dataset.rows : rows.length}
      loadRows={loadRows}
      rowNumbers={rows.length === 0 ? undefined : rows}
      startColumn={Math.max(0, place)}
      headHeight={86}
      height="min(30rem, 70vh)"
    />
  );
}

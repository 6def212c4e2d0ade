import { useCallback } from 'react';
import { findingNamed } from '../../core/quality/finding-keys.ts';
import { mostFindingRows } from '../../core/quality/finding-rows.ts';
import type { Finding } from '../../core/quality/finding.ts';
import type { DatasetVersion } from '../../lifecycle/dataset-version.ts';
import { readRowsAt } from '../../storage/columns.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { VirtualGrid } from '../../ui/virtual-grid.tsx';
import { dataViewPath } from './data-addresses.ts';
import { rowTexts } from './row-texts.ts';
import { readColumns } from './table-columns.tsx';
import type { StepControl } from './use-step.ts';
import type { TableFindings } from './use-table-findings.ts';

/** The rows of one finding alone, with the way back to all of them. */
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
  if (finding === undefined || finding.rows.length === 0)
    return (
      <EmptyState title="No rows to show" action={back}>
        {`What was noticed ("${name}") is not among what is known of this version: it was settled, or other thresholds were chosen.`}
      </EmptyState>
    );
  const { check, column, message, rows } = finding;
  const which = rows.length === mostFindingRows ? `The first ${mostFindingRows} rows of` : 'Rows of';
  return (
    <Panel flush title={`${which} ${check}, ${column ?? 'whole table'}`} description={message} actions={back}>
      <FindingGrid finding={finding} dataset={dataset} control={control} />
    </Panel>
  );
}

function FindingGrid({
  finding: { rows, column, check },
  dataset,
  control,
}: {
  readonly finding: Finding;
  readonly dataset: DatasetVersion;
  readonly control: StepControl;
}) {
  const loadRows = useCallback(
    async (start: number, count: number) => {
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
      rowCount={rows.length}
      loadRows={loadRows}
      rowNumbers={rows}
      startColumn={Math.max(0, place)}
      headHeight={86}
      height="min(30rem, 70vh)"
    />
  );
}

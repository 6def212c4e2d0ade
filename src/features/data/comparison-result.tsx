import type { ColumnChange, TableComparison } from '../../core/table/compare/compare-tables.ts';
import type { RowMatching } from '../../core/table/compare/compare-rows.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { formatNumber, formatScore } from '../../ui/format-number.ts';
import { Stack } from '../../ui/stack.tsx';
import { Stat, StatRow } from '../../ui/stat.tsx';

/** Rows, schema and distributions of two versions beside each other. */
export function ComparisonResult({
  comparison: { rows, columnsAdded, columnsRemoved, columns },
}: {
  readonly comparison: TableComparison;
}) {
  return (
    <Stack>
      <StatRow>
        <Stat label="Rows added" value={formatNumber(rows.added)} />
        <Stat label="Rows removed" value={formatNumber(rows.removed)} />
        <Stat
          label="Rows changed"
          value={rows.matching.by === 'content' ? '–' : formatNumber(rows.changed)}
        />
        <Stat label="Rows unchanged" value={formatNumber(rows.unchanged)} />
        <Stat
          label="Columns added"
          value={columnsAdded.length}
          detail={columnsAdded.join(', ') || undefined}
        />
        <Stat
          label="Columns removed"
          value={columnsRemoved.length}
          detail={columnsRemoved.join(', ') || undefined}
        />
      </StatRow>
      <p className="comparison-note">{matchingSentence(rows.matching)}</p>
      <DataTable
        caption="Columns of both versions"
        columns={changeColumns}
        rows={columns}
        rowKey={({ column }) => column}
        maxHeight="24rem"
      />
    </Stack>
  );
}

function matchingSentence(matching: RowMatching): string {
  switch (matching.by) {
    case 'identifier':
      return `Rows with the same ${matching.column} were taken for the same.`;
    case 'place':
      return 'Both have as many rows: those at the same place were taken for the same.';
    case 'content':
      return 'Rows were told by all that they hold in the columns of both; one that changed counts as removed and added.';
    default:
      return matching satisfies never;
  }
}

const changeColumns: readonly TableColumn<ColumnChange>[] = [
  { id: 'column', header: 'Column', cell: ({ column }) => column, sortBy: ({ column }) => column },
  {
    id: 'kind',
    header: 'Kind',
    cell: ({ kinds: [before, after] }) => (before === after ? after : `${before} → ${after}`),
  },
  {
    id: 'cells',
    header: 'Values changed',
    numeric: true,
    cell: ({ changedCells }) => (changedCells === null ? '–' : formatNumber(changedCells)),
    sortBy: ({ changedCells }) => changedCells ?? Number.NaN,
  },
  {
    id: 'missing',
    header: 'Missing',
    numeric: true,
    cell: ({ missing: [before, after] }) =>
      before === after ? formatNumber(after) : `${formatNumber(before)} → ${formatNumber(after)}`,
  },
  {
    id: 'distance',
    header: 'Distribution moved by',
    numeric: true,
    cell: ({ distance }) => (distance === null ? '–' : formatScore(distance)),
    sortBy: ({ distance }) => distance ?? Number.NaN,
  },
];

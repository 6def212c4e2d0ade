import type { ColumnChange, TableComparison } from '../../../core/table/compare/compare-tables.ts';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { formatNumber, formatScore } from '../../../ui/format/format-number.ts';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Stat, StatRow } from '../../../ui/facts/stat.tsx';
import { ChangedDistributions } from './changed-distributions.tsx';
import { ChangedRows } from './changed-rows.tsx';
import { matchingSentence } from './matching-choices.ts';
import { schemaChanges, SchemaChanges } from './schema-changes.tsx';

/** Rows, schema and distributions of two versions beside each other. */
export function ComparisonResult({ comparison }: { readonly comparison: TableComparison }) {
  const { rows, columns } = comparison;
  return (
    <Stack gap={5}>
      <StatRow>
        <Stat label="Rows added" value={formatNumber(rows.added)} />
        <Stat label="Rows removed" value={formatNumber(rows.removed)} />
        <Stat
          label="Rows changed"
          value={rows.matching.by === 'content' ? '–' : formatNumber(rows.changed)}
        />
        <Stat label="Rows unchanged" value={formatNumber(rows.unchanged)} />
        <Stat label="Schema changes" value={formatNumber(schemaChanges(comparison).length)} />
      </StatRow>
      <p className="comparison-note">{matchingSentence(rows.matching)}</p>
      <ChangedRows comparison={comparison} />
      <SchemaChanges comparison={comparison} />
      <DataTable
        caption="Columns of both versions"
        columns={changeColumns}
        rows={columns}
        rowKey={({ column }) => column}
        maxHeight="24rem"
      />
      <ChangedDistributions columns={columns} />
    </Stack>
  );
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
    cell: ({ same, distribution }) =>
      same ? '0' : distribution?.distance == null ? '–' : formatScore(distribution.distance),
    sortBy: ({ same, distribution }) => (same ? 0 : (distribution?.distance ?? Number.NaN)),
  },
];

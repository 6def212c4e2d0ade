import type { UnusualRows } from '../../../core/explore/unusual-rows.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { formatNumber, formatScore } from '../../../ui/format/format-number.ts';

/** The rows that an isolation forest sets apart soonest. */
export function UnusualTable({
  unusual: { rows, columns, count },
  drawn,
}: {
  readonly unusual: UnusualRows;
  readonly drawn: number;
}) {
  return (
    <DataTable
      caption={`The ${rows.length} most unusual rows, by an isolation forest; ${formatNumber(count)} of ${formatNumber(drawn)} score above a half`}
      maxHeight="24rem"
      rows={rows}
      rowKey={({ row }) => String(row)}
      columns={[
        { id: 'row', header: 'Row', cell: ({ row }) => formatNumber(row + 1), sortBy: ({ row }) => row },
        {
          id: 'score',
          header: 'Score',
          numeric: true,
          cell: ({ score }) => formatScore(score),
          sortBy: ({ score }) => score,
        },
        ...columns.map((name, at) => ({
          id: `column ${name}`,
          header: name,
          cell: ({ cells }: UnusualRows['rows'][number]) => cells[at] ?? 'missing',
        })),
      ]}
    />
  );
}

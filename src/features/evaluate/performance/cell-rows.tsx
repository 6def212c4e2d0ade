import { useMemo } from 'react';
import type { CellRowsAnswer } from '../../../jobs/contracts/questions/performance.ts';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';

type TestRow = CellRowsAnswer['rows'][number];

/** The test rows behind one count of the confusion matrix. */
export function CellRows({
  found,
  target,
  actual,
  predicted,
}: {
  readonly found: CellRowsAnswer;
  readonly target: string;
  readonly actual: string;
  readonly predicted: string;
}) {
  const columns = useMemo(() => columnsFor(found.columns, predicted), [found, predicted]);
  const shown =
    found.rows.length < found.total
      ? `the ${formatNumber(found.rows.length)} of ${formatNumber(found.total)} it was surest of`
      : `${formatNumber(found.total)}, the surest first`;
  return (
    <DataTable
      caption={`Test rows with ${target} = ${actual} that were called ${predicted}: ${shown}`}
      columns={columns}
      rows={found.rows}
      rowKey={({ row }) => String(row)}
      maxHeight="24rem"
    />
  );
}

function columnsFor(names: readonly string[], predicted: string): readonly TableColumn<TestRow>[] {
  return [
    {
      id: 'row',
      header: 'Row',
      numeric: true,
      rowHeader: true,
      cell: ({ row }) => formatNumber(row),
      sortBy: ({ row }) => row,
    },
    {
      id: 'probability',
      header: `Probability of ${predicted}`,
      numeric: true,
      cell: ({ probability }) => formatPercent(probability),
      sortBy: ({ probability }) => probability,
    },
    ...names.map(
      (name, place): TableColumn<TestRow> => ({
        id: `column ${place}`,
        header: name,
        cell: ({ cells }) => cells[place]!,
      }),
    ),
  ];
}

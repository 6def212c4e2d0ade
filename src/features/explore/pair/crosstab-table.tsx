import type { Crosstab } from '../../../core/explore/crosstab.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';

/** Counts of each pair of values, with their share of the row. */
export function CrosstabTable({
  crosstab: { rowLabels, columnLabels, counts },
  first,
  second,
}: {
  readonly crosstab: Crosstab;
  readonly first: string;
  readonly second: string;
}) {
  const rows = rowLabels.map((label, place) => {
    const cells = counts[place]!;
    return { label, cells, total: cells.reduce((sum, count) => sum + count, 0) };
  });
  return (
    <DataTable
      caption={`Rows by ${first} (down) and ${second} (across), with the share of each row`}
      maxHeight="26rem"
      rows={rows}
      rowKey={({ label }) => label}
      columns={[
        { id: 'label', header: first, cell: ({ label }) => label },
        ...columnLabels.map((label, place) => ({
          id: `column ${place}`,
          header: label,
          numeric: true,
          cell: ({ cells, total }: (typeof rows)[number]) =>
            `${formatNumber(cells[place]!)} (${formatPercent(total === 0 ? 0 : cells[place]! / total)})`,
        })),
        { id: 'total', header: 'All', numeric: true, cell: ({ total }) => formatNumber(total) },
      ]}
    />
  );
}

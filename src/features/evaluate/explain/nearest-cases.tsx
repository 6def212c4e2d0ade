import { cellInWords } from '../../../core/inspection/in-words.ts';
import type { RowAnswer } from '../../../jobs/contracts/questions/explanation.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';

type NearCase = RowAnswer['nearest'][number];

/** The training rows most like the row, and what was true of them. */
export function NearestCases({
  target,
  nearest,
}: {
  readonly target: string;
  readonly nearest: RowAnswer['nearest'];
}) {
  return (
    <Panel
      flush
      title="Cases like it"
      description="The training rows nearest to it over all columns that the model reads (Gower's distance: 0 is the same, 1 differs in everything), with what was true of them."
    >
      <DataTable
        caption="Cases like it"
        captionHidden
        columns={columnsFor(target, nearest)}
        rows={nearest}
        rowKey={({ row }) => String(row)}
      />
    </Panel>
  );
}

function columnsFor(target: string, nearest: RowAnswer['nearest']): readonly TableColumn<NearCase>[] {
  return [
    { id: 'row', header: 'Row', cell: ({ row }) => formatNumber(row + 1) },
    { id: 'target', header: target, cell: ({ actual }) => actual },
    { id: 'distance', header: 'Distance', numeric: true, cell: ({ distance }) => formatNumber(distance) },
    ...(nearest[0]?.cells ?? []).map(
      ({ column }, c): TableColumn<NearCase> => ({
        id: `column ${column}`,
        header: column,
        cell: ({ cells }) => cellInWords(cells[c]!.cell, cells[c]!.time, formatNumber),
      }),
    ),
  ];
}

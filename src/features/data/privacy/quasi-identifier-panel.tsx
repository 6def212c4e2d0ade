import type { QuasiIdentifiers } from '../../../core/privacy/privacy-finding.ts';
import { safeGroup } from '../../../core/privacy/quasi-identifiers.ts';
import type { PrivacyScan } from '../../../lifecycle/data/privacy-scan.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';

/** Combinations of columns that tell people apart though none of them does alone. */
export function QuasiIdentifierPanel({
  scan: { quasiIdentifiers, rows },
  onChoose,
}: {
  readonly scan: PrivacyScan;
  /** Measures these columns below. */
  readonly onChoose: (columns: readonly string[]) => void;
}) {
  if (quasiIdentifiers.length === 0) return null;
  return (
    <Panel
      flush
      title="Told apart together"
      description={`Who knows these few things of a person finds them in a group of k rows. Below ${safeGroup}, few are left to hide among.`}
    >
      <DataTable
        caption="Combinations of columns and their smallest groups"
        captionHidden
        columns={columnsFor(rows, onChoose)}
        rows={quasiIdentifiers}
        rowKey={({ columns: names }) => names.join('\n')}
      />
    </Panel>
  );
}

function columnsFor(
  rows: number,
  onChoose: (columns: readonly string[]) => void,
): readonly TableColumn<QuasiIdentifiers>[] {
  return [
    { id: 'columns', header: 'Columns', cell: ({ columns: names }) => names.join(' + ') },
    {
      id: 'k',
      header: 'Smallest group',
      numeric: true,
      cell: ({ smallestGroup }) => (
        <Tag tone={smallestGroup < safeGroup ? 'warning' : 'success'}>k = {formatNumber(smallestGroup)}</Tag>
      ),
    },
    { id: 'groups', header: 'Groups', numeric: true, cell: ({ groups }) => formatNumber(groups) },
    {
      id: 'unique',
      header: 'Rows like no other',
      numeric: true,
      cell: ({ uniqueRows }) => `${formatNumber(uniqueRows)} (${formatPercent(uniqueRows / rows)})`,
    },
    {
      id: 'look',
      header: 'Look closer',
      cell: ({ columns: names }) => (
        <Button
          aria-label={`Show the rows told apart by ${names.join(', ')}`}
          onClick={() => onChoose(names)}
        >
          Show the rows
        </Button>
      ),
    },
  ];
}

import { mostRowsTold } from '../../../core/privacy/k-anonymity.ts';
import type { MeasuredGroups } from '../../../jobs/contracts/ingest.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Stat, StatRow } from '../../../ui/facts/stat.tsx';

interface ShownRow {
  readonly row: number;
  readonly groupSize: number;
  readonly cells: readonly string[];
}

/** What was counted of a combination: its smallest group, and the rows in groups that are too small. */
export function QuasiGroups({
  groups: { columns, k, smallestGroup, groups, uniqueRows, rowsUnder, rows: under, cells },
  before,
  rows,
  busy,
  onDrop,
}: {
  readonly groups: MeasuredGroups;
  readonly before: number | null;
  readonly rows: number;
  readonly busy: boolean;
  readonly onDrop: (rows: readonly number[]) => void;
}) {
  const shown = cells.map((texts, i) => ({ ...under[i]!, cells: texts }));
  const share = (count: number) => formatPercent(count / rows);
  return (
    <Stack>
      <StatRow>
        <Stat
          label="Smallest group"
          value={`k = ${formatNumber(smallestGroup)}`}
          detail={before === null ? undefined : `${formatNumber(before)} in the version before`}
        />
        <Stat label="Groups" value={formatNumber(groups)} />
        <Stat label={`Rows in groups below ${k}`} value={formatNumber(rowsUnder)} detail={share(rowsUnder)} />
        <Stat label="Rows like no other" value={formatNumber(uniqueRows)} detail={share(uniqueRows)} />
      </StatRow>
      {rowsUnder === 0 ? (
        <p>
          Every row has at least {formatNumber(k - 1)} others that are like it in {columns.join(', ')}.
        </p>
      ) : (
        <>
          <DataTable
            caption={
              rowsUnder > shown.length
                ? `The ${shown.length} rows in the smallest groups, of ${formatNumber(rowsUnder)}`
                : `All ${formatNumber(rowsUnder)} rows in groups below ${k}`
            }
            columns={rowColumns(columns)}
            rows={shown}
            rowKey={({ row }) => String(row)}
            maxHeight="20rem"
          />
          {rowsUnder < rows && rowsUnder <= mostRowsTold && (
            <div>
              <Button busy={busy} onClick={() => onDrop(under.map(({ row }) => row))}>
                Drop these {formatNumber(rowsUnder)} rows
              </Button>
            </div>
          )}
        </>
      )}
    </Stack>
  );
}

function rowColumns(names: readonly string[]): readonly TableColumn<ShownRow>[] {
  return [
    { id: 'row', header: 'Row', numeric: true, cell: ({ row }) => formatNumber(row) },
    {
      id: 'size',
      header: 'Group of',
      numeric: true,
      cell: ({ groupSize }) => formatNumber(groupSize),
      sortBy: ({ groupSize }) => groupSize,
    },
    ...names.map((name, i) => ({
      id: `column ${name}`,
      header: name,
      cell: ({ cells }: ShownRow) => cells[i] || '–',
      sortBy: ({ cells }: ShownRow) => cells[i] ?? '',
    })),
  ];
}

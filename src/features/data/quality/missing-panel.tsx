import type { MissingReport } from '../../../core/explore/missing-report.ts';
import { BarChart } from '../../../ui/charts/bar-chart.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns } from '../../../ui/layout/stack.tsx';
import { MissingMatrix } from './missing-matrix.tsx';

const mostBars = 30;

/** What is missing: how much by column, where in the table, and which columns miss together. */
export function MissingPanel({ rows, missing }: { readonly rows: number; readonly missing: MissingReport }) {
  const { columns, patterns, patternCount } = missing;
  if (columns.length === 0)
    return (
      <Panel title="Missing values">
        <p>No value is missing.</p>
      </Panel>
    );
  const most = columns.toSorted((a, b) => b.missing - a.missing).slice(0, mostBars);
  return (
    <>
      <Columns least="22rem">
        <Panel>
          <BarChart
            title="Missing values by column"
            description={
              most.length < columns.length
                ? `The ${mostBars} columns with the most.`
                : 'Columns that are complete are left out.'
            }
            unit="share of the rows, %"
            bars={most.map(column => ({ label: column.name, value: (100 * column.missing) / rows }))}
          />
        </Panel>
        <Panel>
          <MissingMatrix missing={missing} />
        </Panel>
      </Columns>
      <Panel
        title="Missing together"
        description={
          patternCount > patterns.length
            ? `The ${patterns.length} most frequent of ${formatNumber(patternCount)} sets of columns.`
            : 'Every set of columns that is missing in the same row.'
        }
        flush
      >
        <DataTable
          caption="Sets of columns that are missing in the same row"
          captionHidden
          columns={[
            {
              id: 'columns',
              header: 'Missing',
              cell: one =>
                one.columns.length === 0 ? 'nothing: the row is complete' : one.columns.join(', '),
            },
            { id: 'rows', header: 'Rows', numeric: true, cell: one => formatNumber(one.rows) },
            { id: 'share', header: 'Share', numeric: true, cell: one => formatPercent(one.rows / rows) },
          ]}
          rows={patterns}
          rowKey={one => one.columns.join('\n')}
          maxHeight="24rem"
        />
      </Panel>
    </>
  );
}

import type { Estimate, FairnessReport, ValuedGroup } from '../../../core/fairness/fairness-report.ts';
import { IntervalChart } from '../../../ui/charts/interval-chart.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns } from '../../../ui/layout/stack.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import '../evaluate-page.css';

type ValuedReport = Extract<FairnessReport, { task: 'regression' }>;

/** How far predictions are off for each group, and to which side. */
export function ValuedGroups({ report }: { readonly report: ValuedReport }) {
  const { groups, overall, columns } = report;
  const by = columns.join(' and ');
  return (
    <>
      <Panel flush title={`By ${by}`} description="In brackets the 95 % interval.">
        <DataTable
          caption="How the model does on each group"
          captionHidden
          columns={tableColumns}
          rows={[...groups, overall]}
          rowKey={({ label }) => label}
        />
      </Panel>
      <Columns least="22rem">
        <Panel>
          <IntervalChart
            title={`Mean error by ${by}`}
            description="Above 0 the model predicts too much for the group, below 0 too little."
            points={pointsOf(groups, group => group.meanError)}
            unit="Predicted less actual"
            overall={{ label: 'All rows', value: overall.meanError.value }}
          />
        </Panel>
        <Panel>
          <IntervalChart
            title={`Mean absolute error by ${by}`}
            description="How far off predictions are, to either side: the greatest is the group loss that is to be bounded."
            points={pointsOf(groups, group => group.absoluteError)}
            unit="Mean absolute error"
            overall={{ label: 'All rows', value: overall.absoluteError.value }}
          />
        </Panel>
      </Columns>
    </>
  );
}

function pointsOf(groups: readonly ValuedGroup[], estimateOf: (group: ValuedGroup) => Estimate) {
  return groups
    .filter(group => !Number.isNaN(estimateOf(group).low))
    .map(group => ({ label: group.label, rows: group.rows, ...estimateOf(group) }));
}

const tableColumns: readonly TableColumn<ValuedGroup>[] = [
  {
    id: 'group',
    header: 'Group',
    cell: ({ label, isSmall }) => (
      <span className="evaluate-model">
        {label}
        {isSmall && <Tag tone="warning">Too few rows</Tag>}
      </span>
    ),
  },
  {
    id: 'rows',
    header: 'Rows',
    numeric: true,
    cell: ({ rows }) => formatNumber(rows),
    sortBy: ({ rows }) => rows,
  },
  { id: 'mean', header: 'Mean actual', numeric: true, cell: ({ meanActual }) => formatNumber(meanActual) },
  {
    id: 'error',
    header: 'Mean error',
    numeric: true,
    cell: ({ meanError }) => told(meanError),
    sortBy: ({ meanError }) => meanError.value,
  },
  {
    id: 'absolute',
    header: 'Mean absolute error',
    numeric: true,
    cell: ({ absoluteError }) => told(absoluteError),
    sortBy: ({ absoluteError }) => absoluteError.value,
  },
  {
    id: 'squared',
    header: 'Mean squared error',
    numeric: true,
    cell: ({ squaredError }) => formatNumber(squaredError.value),
    sortBy: ({ squaredError }) => squaredError.value,
  },
];

function told({ value, low, high }: Estimate) {
  return `${formatNumber(value)} (${formatNumber(low)} to ${formatNumber(high)})`;
}

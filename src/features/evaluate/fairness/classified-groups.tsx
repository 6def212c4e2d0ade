import { useState } from 'react';
import type { ClassifiedGroup, Estimate, FairnessReport } from '../../../core/fairness/fairness-report.ts';
import { type GroupRate, groupRates } from '../../../core/fairness/group-counts.ts';
import { rateLabels } from '../../../lifecycle/evaluation/fairness-words.ts';
import { IntervalChart } from '../../../ui/charts/interval-chart.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';
import { formatNumber, formatPercent, formatScore } from '../../../ui/format/format-number.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import '../evaluate-page.css';
import './fairness.css';

type Shown = GroupRate | 'auc' | 'calibration';
const shownLabels: Readonly<Record<Shown, string>> = {
  ...rateLabels,
  auc: 'ROC AUC',
  calibration: 'Said too much (mean probability less base rate)',
};
const shown = [...groupRates, 'auc', 'calibration'] as const;

/** Every rate of each group with its interval, and one of them as a picture. */
export function ClassifiedGroups({
  report,
}: {
  readonly report: Extract<FairnessReport, { task: 'classification' }>;
}) {
  const [rate, setRate] = useState<Shown>('selectionRate');
  const { groups, overall, columns, positive } = report;
  const points = groups.flatMap(group => {
    const { value, low, high } = estimateOf(group, rate);
    return Number.isNaN(value) ? [] : [{ label: group.label, value, low, high, rows: group.rows }];
  });
  return (
    <>
      <Panel
        flush
        title={`By ${columns.join(' and ')}`}
        description={`A yes means “${positive}”. In brackets the 95 % interval.`}
      >
        <DataTable
          caption="How the model does on each group"
          captionHidden
          columns={tableColumns}
          rows={[...groups, overall]}
          rowKey={({ label }) => label}
        />
      </Panel>
      <Panel>
        <Stack>
          <div className="evaluate-choice">
            <SelectField
              label="Compare the groups by"
              value={rate}
              onChange={setRate}
              options={shown.map(value => ({ value, label: shownLabels[value] }))}
            />
          </div>
          <IntervalChart
            title={`${shownLabels[rate]} by ${columns.join(' and ')}`}
            description="A dot for each group with its 95 % interval; intervals of few rows are wide."
            points={points}
            unit={shownLabels[rate]}
            overall={{ label: 'All rows', value: estimateOf(overall, rate).value }}
            percent={rate !== 'auc' && rate !== 'calibration'}
          />
        </Stack>
      </Panel>
    </>
  );
}

function estimateOf(group: ClassifiedGroup, shownRate: Shown): Estimate {
  return shownRate === 'auc' || shownRate === 'calibration' ? group[shownRate] : group.rates[shownRate];
}

const tableColumns: readonly TableColumn<ClassifiedGroup>[] = [
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
  ...groupRates.map(
    (rate): TableColumn<ClassifiedGroup> => ({
      id: rate,
      header: rateLabels[rate],
      numeric: true,
      cell: ({ rates }) => <Told estimate={rates[rate]} spell={formatPercent} />,
      sortBy: ({ rates }) => rates[rate].value,
    }),
  ),
  {
    id: 'auc',
    header: 'ROC AUC',
    numeric: true,
    cell: ({ auc }) => <Told estimate={auc} spell={formatScore} />,
    sortBy: ({ auc }) => auc.value,
  },
  {
    id: 'calibration',
    header: 'Said too much',
    numeric: true,
    cell: ({ calibration }) => <Told estimate={calibration} spell={formatPercent} />,
    sortBy: ({ calibration }) => calibration.value,
  },
];

function Told({
  estimate,
  spell,
}: {
  readonly estimate: Estimate;
  readonly spell: (value: number) => string;
}) {
  if (Number.isNaN(estimate.value)) return '–';
  return (
    <>
      {spell(estimate.value)}
      <span className="fairness-interval">
        {' '}
        ({spell(estimate.low)} to {spell(estimate.high)})
      </span>
    </>
  );
}

import { type Proxy, leastProxyStrength } from '../../../core/fairness/proxies.ts';
import type { MitigationAnswer } from '../../../jobs/contracts/questions/fairness.ts';
import { Tag } from '../../../ui/facts/tag.tsx';
import { formatNumber, formatScore } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import '../evaluate-page.css';

interface ProxyRow extends Proxy {
  readonly fall: number;
}

/** Which of the model's columns tell the group that a person is in, alone and together. */
export function ProxyTable({
  found: { proxies, toldApart },
  columns,
}: {
  readonly found: Pick<MitigationAnswer, 'proxies' | 'toldApart'>;
  readonly columns: readonly string[];
}) {
  const { auc } = toldApart;
  const fallOf = new Map(toldApart.columns.map(({ column, mean }) => [column, mean]));
  const told =
    auc.low <= 0.5
      ? 'no better than guessing'
      : auc.value < 0.7
        ? 'a little'
        : auc.value < 0.9
          ? 'to a large part'
          : 'nearly always';
  return (
    <Panel
      flush
      title="Columns that tell the group"
      description={`Without ${columns.join(' and ')}, a quick model tells the group from the other columns ${told}: ROC AUC ${formatScore(auc.value)} (${formatScore(auc.low)} to ${formatScore(auc.high)}), where 0.5 is guessing. Leaving out a column of people helps little where others stand for it.`}
    >
      <DataTable
        caption="Columns that tell the group"
        captionHidden
        columns={tableColumns}
        rows={proxies.map((proxy): ProxyRow => ({ ...proxy, fall: fallOf.get(proxy.column) ?? Number.NaN }))}
        rowKey={({ column }) => column}
        maxHeight="24rem"
      />
    </Panel>
  );
}

const tableColumns: readonly TableColumn<ProxyRow>[] = [
  {
    id: 'column',
    header: 'Column',
    cell: ({ column, strength }) => (
      <span className="evaluate-model">
        {column}
        {strength >= leastProxyStrength && <Tag tone="warning">Stands for the group</Tag>}
      </span>
    ),
  },
  {
    id: 'strength',
    header: 'Association with the group, 0 to 1',
    numeric: true,
    cell: ({ strength }) => formatNumber(strength),
    sortBy: ({ strength }) => strength,
  },
  {
    id: 'fall',
    header: 'Fall of the quick model’s AUC without it',
    numeric: true,
    cell: ({ fall }) => formatScore(fall),
    sortBy: ({ fall }) => fall,
  },
];

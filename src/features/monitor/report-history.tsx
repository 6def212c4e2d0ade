import type { MonitorReport } from '../../lifecycle/deployment/alert.ts';
import { DataTable, type TableColumn } from '../../ui/table/data-table.tsx';
import { formatNumber } from '../../ui/format/format-number.ts';
import { formatDateTime } from '../../ui/format/format-time.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Tag } from '../../ui/facts/tag.tsx';
import './monitor.css';

/** Earlier looks at the same deployment; choosing one shows it above. */
export function ReportHistory({
  reports,
  selected,
  onSelect,
}: {
  readonly reports: readonly MonitorReport[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}) {
  return (
    <Panel title="History">
      <DataTable
        caption="Reports of this deployment, newest first"
        captionHidden
        columns={[dateColumn(selected, onSelect), ...otherColumns]}
        rows={reports}
        rowKey={report => report.id}
        maxHeight="20rem"
      />
    </Panel>
  );
}

function dateColumn(selected: string, onSelect: (id: string) => void): TableColumn<MonitorReport> {
  return {
    id: 'at',
    header: 'Checked',
    cell: report => (
      <button
        type="button"
        className="monitor-choice"
        aria-pressed={report.id === selected}
        onClick={() => onSelect(report.id)}
      >
        {formatDateTime(report.at)}
      </button>
    ),
  };
}

const otherColumns: readonly TableColumn<MonitorReport>[] = [
  {
    id: 'verdict',
    header: 'Verdict',
    cell: ({ drift }) => (
      <Tag tone={drift.drifted ? 'danger' : 'neutral'}>{drift.drifted ? 'Drift' : 'No drift'}</Tag>
    ),
  },
  { id: 'rows', header: 'Current rows', numeric: true, cell: report => formatNumber(report.currentRows) },
  { id: 'drifted', header: 'Drifted', cell: driftedNames },
];

function driftedNames({ drift }: MonitorReport): string {
  const names = drift.columns.filter(column => column.drifted).map(column => column.column);
  return names.length > 3
    ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
    : names.join(', ') || '–';
}

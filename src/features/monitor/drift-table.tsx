import type { ColumnDrift, DriftTest, DriftVerdict } from '../../core/drift/drift-report.ts';
import { driftVerdictLabels } from '../../lifecycle/deployment/drift-words.ts';
import { DataTable, type TableColumn } from '../../ui/table/data-table.tsx';
import { formatNumber, formatPercent } from '../../ui/format/format-number.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Tag, type TagTone } from '../../ui/facts/tag.tsx';
import { driftKey, verdictOrder } from './drift-order.ts';
import './monitor.css';

/** Every column and the predictions with their test; choosing one shows its distributions. */
export function DriftTable({
  columns,
  significance,
  selected,
  onSelect,
}: {
  readonly columns: readonly ColumnDrift[];
  readonly significance: number;
  /** A `driftKey`. */
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
}) {
  const anyMissing = columns.some(
    ({ referenceMissing, currentMissing }) => referenceMissing + currentMissing > 0,
  );
  return (
    <Panel
      title="Columns and predictions"
      description={`Two-sided tests, corrected by Holm over all of them at ${formatNumber(significance * 100)} %. Drift is a difference that is significant and has an effect of 0.1 or more. Choose a column to see its distributions.`}
    >
      <DataTable
        caption="Drift of each column"
        captionHidden
        columns={[nameColumn(selected, onSelect), ...testColumns, ...(anyMissing ? missingColumns : [])]}
        rows={columns}
        rowKey={driftKey}
        maxHeight="26rem"
      />
    </Panel>
  );
}

function nameColumn(selected: string | null, onSelect: (key: string) => void): TableColumn<ColumnDrift> {
  return {
    id: 'column',
    header: 'Column',
    sortBy: drift => drift.column,
    cell: drift => (
      <button
        type="button"
        className="monitor-choice"
        aria-pressed={driftKey(drift) === selected}
        onClick={() => onSelect(driftKey(drift))}
      >
        {drift.column}
        {drift.role === 'prediction' && <span className="monitor-role">model output</span>}
      </button>
    ),
  };
}

const testColumns: readonly TableColumn<ColumnDrift>[] = [
  {
    id: 'verdict',
    header: 'Verdict',
    sortBy: ({ verdict }) => verdictOrder.indexOf(verdict),
    cell: ({ verdict }) => <Tag tone={tones[verdict]}>{driftVerdictLabels[verdict]}</Tag>,
  },
  { id: 'test', header: 'Test', cell: ({ test }) => testLabels[test] },
  { id: 'statistic', header: 'Statistic', numeric: true, cell: ({ statistic }) => formatNumber(statistic) },
  {
    id: 'p',
    header: 'p',
    numeric: true,
    sortBy: ({ pValue }) => pValue,
    cell: ({ pValue }) => formatP(pValue),
  },
  {
    id: 'adjusted',
    header: 'p (Holm)',
    numeric: true,
    sortBy: ({ adjustedPValue }) => adjustedPValue,
    cell: ({ adjustedPValue }) => formatP(adjustedPValue),
  },
  {
    id: 'effect',
    header: 'Effect',
    numeric: true,
    sortBy: ({ effectSize }) => effectSize,
    cell: ({ effectSize }) => formatNumber(effectSize),
  },
];

const missingColumns: readonly TableColumn<ColumnDrift>[] = [
  { id: 'missing', header: 'Missing', numeric: true, cell: missingShares },
  {
    id: 'missingP',
    header: 'p (missing)',
    numeric: true,
    cell: ({ missingness }) => (missingness === null ? '–' : formatP(missingness.adjustedPValue)),
  },
];

const tones: Readonly<Record<DriftVerdict, TagTone>> = {
  drift: 'danger',
  'statistically but not practically': 'warning',
  'too few rows': 'neutral',
  'no evidence': 'success',
};

const testLabels: Readonly<Record<DriftTest, string>> = {
  'kolmogorov-smirnov': 'Kolmogorov–Smirnov',
  'chi-square': 'Chi-square',
  'fisher-exact': 'Fisher’s exact',
  none: '–',
};

function formatP(pValue: number): string {
  if (Number.isNaN(pValue)) return '–';
  return pValue < 0.0001 ? '< 0.0001' : pValue.toFixed(4);
}

function missingShares(drift: ColumnDrift): string {
  if (drift.referenceMissing + drift.currentMissing === 0) return '–';
  return `${formatPercent(drift.referenceMissing / drift.referenceRows)} → ${formatPercent(drift.currentMissing / drift.currentRows)}`;
}

import type { FilePrediction } from '../../jobs/contracts/prediction.ts';
import { recordText } from '../../lifecycle/data/expectation-record.ts';
import { brokenRuleItems } from '../../lifecycle/data/expectation-suite.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { DataTable, type TableColumn } from '../../ui/table/data-table.tsx';
import { formatBytes } from '../../ui/format/format-bytes.ts';
import { formatNumber } from '../../ui/format/format-number.ts';
import { LinkedList } from '../../ui/facts/linked-list.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { ReplayedSteps } from './replayed-steps.tsx';
import './predict.css';

interface PreviewRow {
  readonly id: string;
  readonly cells: readonly string[];
}

/** How scoring a file went, its first rows, and the way to save it. */
export function FileAnswer({
  projectId,
  prediction,
  onDownload,
}: {
  readonly projectId: string;
  readonly prediction: FilePrediction;
  readonly onDownload: () => void;
}) {
  const { rows, latencyMs, warnings, preview, csv, expectations, replayed } = prediction;
  const previewRows = preview.rows.map((cells, index) => ({ id: String(index), cells }));
  const added = preview.columns.findLastIndex(name => /^prediction(_\d+)?$/.test(name));
  /** Ours first: on a narrow screen the rest is scrolled to. */
  const order = preview.columns.map((_, i) => (i + added) % preview.columns.length);
  return (
    <Stack gap={4}>
      <Notice
        tone="success"
        title={`${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'} predicted`}
        actions={
          <Button variant="primary" onClick={onDownload}>
            Download predictions ({formatBytes(csv.size)})
          </Button>
        }
      >
        Scored in {formatNumber(Math.ceil(latencyMs))} ms and logged for monitoring.
        {expectations !== undefined && ` Held against the data's rules: ${recordText(expectations)}.`}
      </Notice>
      {expectations !== undefined && expectations.broken.length > 0 && (
        <Notice tone="warning" title="The file is not all that is expected of the data">
          <LinkedList items={brokenRuleItems(projectId, expectations.broken)} />
        </Notice>
      )}
      <ReplayedSteps steps={replayed} />
      {warnings.length > 0 && (
        <Notice tone="warning" title="To bear in mind">
          <ul className="predict-warnings">
            {warnings.map(warning => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <DataTable
        caption={`First ${previewRows.length} rows, the added columns first`}
        columns={order.map(index => previewColumn(preview.columns[index] ?? '', index))}
        rows={previewRows}
        rowKey={row => row.id}
      />
    </Stack>
  );
}

function previewColumn(header: string, index: number): TableColumn<PreviewRow> {
  return {
    id: String(index),
    header,
    cell: row => <span className="predict-cell">{shortened(row.cells[index] ?? '')}</span>,
  };
}

/** Long texts and long fractions would push the other columns away. */
function shortened(text: string): string {
  if (/^-?\d+\.\d{5,}(e-?\d+)?$/.test(text)) return formatNumber(Number(text));
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

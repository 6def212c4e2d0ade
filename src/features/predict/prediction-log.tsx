import type { PredictionBatch } from '../../lifecycle/deployment/prediction-log.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import type { Deployment } from '../../lifecycle/deployment/registry.ts';
import { onChangeOf } from '../../storage/data/project-dataset.ts';
import { countPredictions, listRecentPredictions } from '../../storage/models/predictions.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { DataTable, type TableColumn } from '../../ui/table/data-table.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatNumber } from '../../ui/format/format-number.ts';
import { formatDateTime } from '../../ui/format/format-time.ts';
import { Loading } from '../../ui/loading/loading.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { sparingly } from '../../ui/loading/sparingly.ts';
import { useLoaded } from '../../ui/loading/use-loaded.ts';

const SHOWN = 20;
/** A program may ask a hundred times a second. */
const onPredictions = sparingly(onChangeOf('predictions', 'connection'), 500);

/** What this deployment answered lately; the monitor measures drift on it. */
export function PredictionLog({ deployment }: { readonly deployment: Deployment }) {
  const { id, projectId } = deployment;
  const loaded = useLoaded(() => readLog(id), [id], onPredictions);
  return (
    <Panel
      title="Recent predictions"
      description={
        loaded.state === 'done' ? `${formatNumber(loaded.value.rows)} rows logged in all.` : undefined
      }
      actions={<ButtonLink href={phasePath(projectId, 'monitor')}>Monitor</ButtonLink>}
    >
      {loaded.state === 'loading' && <Loading label="Reading the log…" />}
      {loaded.state === 'failed' && <ErrorNotice title="The log could not be read" error={loaded.error} />}
      {loaded.state === 'done' &&
        (loaded.value.batches.length === 0 ? (
          <p>Nothing yet. Each prediction is kept here with its inputs, so that drift can be noticed.</p>
        ) : (
          <DataTable
            caption="Recent predictions"
            captionHidden
            columns={columns}
            rows={loaded.value.batches}
            rowKey={batch => batch.id}
            maxHeight="22rem"
          />
        ))}
    </Panel>
  );
}

const columns: readonly TableColumn<PredictionBatch>[] = [
  { id: 'at', header: 'When', cell: batch => formatDateTime(batch.at) },
  {
    id: 'source',
    header: 'From',
    cell: ({ source }) => sourceWords(source),
  },
  { id: 'rows', header: 'Rows', numeric: true, cell: batch => formatNumber(batch.inputs.rows) },
  { id: 'prediction', header: 'Prediction', cell: answered },
  { id: 'rules', header: 'Rules', cell: rulesKept },
  { id: 'version', header: 'Version', numeric: true, cell: batch => batch.version },
  { id: 'latency', header: 'Milliseconds', numeric: true, cell: batch => batch.latencyMs.toFixed(1) },
];

function rulesKept({ expectations }: PredictionBatch): string {
  if (expectations === undefined) return '–';
  const { checked, broken } = expectations;
  return broken.length === 0 ? `all ${checked} kept` : `${broken.length} of ${checked} broken`;
}

function answered({ predictions }: PredictionBatch): string {
  if (predictions.task === 'regression')
    return predictions.values.length === 1
      ? formatNumber(predictions.values[0]!)
      : `mean ${formatNumber(predictions.values.reduce((sum, value) => sum + value, 0) / predictions.values.length)}`;
  const { classes, codes, ruled } = predictions;
  if (codes.length === 1) {
    const group = ruled && (ruled.labels[ruled.groups[0]!] ?? 'none of the groups');
    return group === undefined ? classes[codes[0]!]! : `${classes[codes[0]!]!}, decided as ${group}`;
  }
  const counts = classes.map((name, code) => ({ name, count: codes.filter(one => one === code).length }));
  const shown = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const parts = shown.slice(0, 3).map(({ name, count }) => `${name} ${formatNumber(count)}`);
  return shown.length > 3 ? `${parts.join(', ')}, …` : parts.join(', ');
}

async function readLog(deploymentId: string) {
  const [batches, rows] = await Promise.all([
    listRecentPredictions(deploymentId, SHOWN),
    countPredictions(deploymentId),
  ]);
  return { batches, rows };
}

function sourceWords(source: PredictionBatch['source']): string {
  switch (source.kind) {
    case 'form':
      return 'Form';
    case 'file':
      return source.fileName;
    case 'api':
      return 'API';
    default:
      return source satisfies never;
  }
}

import { answerLatency } from '../../../lifecycle/deployment/latency.ts';
import type { PredictionBatch } from '../../../lifecycle/deployment/prediction-log.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { listRecentApiPredictions } from '../../../storage/models/predictions.ts';
import { Stat, StatRow } from '../../../ui/facts/stat.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { sparingly } from '../../../ui/loading/sparingly.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';

const shown = 50;
/** A program may ask a hundred times a second. */
const onLogged = sparingly(onChangeOf('predictions', 'connection'), 500);

/** What programs asked lately, as it comes in. */
export function ApiLogPanel({ deploymentIds }: { readonly deploymentIds: readonly string[] }) {
  const loaded = useLoaded(
    () => listRecentApiPredictions(deploymentIds, shown),
    [deploymentIds.join()],
    onLogged,
  );
  return (
    <Panel
      title="Live log"
      description={`The latest ${shown} requests that were answered; each is logged before its answer is given. What was refused is not logged.`}
    >
      <WhenLoaded loaded={loaded} loadingLabel="Reading the log…" failedTitle="The log could not be read">
        {batches => (batches.length === 0 ? <p>No program has asked yet.</p> : <ApiLog batches={batches} />)}
      </WhenLoaded>
    </Panel>
  );
}

function ApiLog({ batches }: { readonly batches: readonly PredictionBatch[] }) {
  const latency = answerLatency(batches.map(({ inputs, latencyMs }) => ({ rows: inputs.rows, latencyMs })))!;
  return (
    <Stack>
      <StatRow>
        {(['p50', 'p95', 'p99'] as const).map(name => (
          <Stat
            key={name}
            label={name}
            value={`${latency[name].toFixed(1)} ms`}
            detail="to prepare and score a request"
          />
        ))}
      </StatRow>
      <DataTable
        caption="Latest requests to the API"
        captionHidden
        columns={columns}
        rows={batches}
        rowKey={({ id }) => id}
        maxHeight="22rem"
      />
    </Stack>
  );
}

const columns: readonly TableColumn<PredictionBatch>[] = [
  { id: 'at', header: 'When', cell: ({ at }) => formatDateTime(at) },
  { id: 'version', header: 'Version', cell: ({ model, version }) => `${model}, version ${version}` },
  { id: 'rows', header: 'Rows', numeric: true, cell: ({ inputs }) => formatNumber(inputs.rows) },
  { id: 'latency', header: 'Milliseconds', numeric: true, cell: ({ latencyMs }) => latencyMs.toFixed(1) },
  {
    id: 'request',
    header: 'Request id',
    cell: ({ source }) => <code>{source.kind === 'api' ? source.requestId : '–'}</code>,
  },
];

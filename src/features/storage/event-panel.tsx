import type { LifecycleEvent } from '../../lifecycle/governance/event.ts';
import { listEvents } from '../../storage/governance/events.ts';
import { onChangeOf } from '../../storage/data/project-dataset.ts';
import { DataTable, type TableColumn } from '../../ui/table/data-table.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { formatDateTime } from '../../ui/format/format-time.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../ui/loading/when-loaded.tsx';

const onEvents = onChangeOf('events');
const shown = 50;

/** The latest events of the audit trail. */
export function EventPanel() {
  const loaded = useLoaded(() => listEvents(), [], onEvents);
  return (
    <WhenLoaded loaded={loaded} loadingLabel="Reading the events…" failedTitle="The events could not be read">
      {events =>
        events.length === 0 ? (
          <EmptyState title="Nothing has happened yet">
            Imports, trainings, deployments and alerts are logged here. The log is only ever added to.
          </EmptyState>
        ) : (
          <Panel
            title="Recent events"
            description={
              events.length > shown ? `The latest ${shown} of ${events.length}.` : 'Only ever added to.'
            }
            flush
          >
            <DataTable
              caption="Recent events, newest first"
              captionHidden
              columns={columns}
              rows={events.slice(0, shown)}
              rowKey={({ id }) => id}
              maxHeight="28rem"
            />
          </Panel>
        )
      }
    </WhenLoaded>
  );
}

const columns: readonly TableColumn<LifecycleEvent>[] = [
  { id: 'kind', header: 'Event', cell: ({ kind }) => kind },
  { id: 'subject', header: 'What', cell: ({ subject }) => subject },
  { id: 'detail', header: 'Detail', cell: ({ detail }) => detail },
  { id: 'at', header: 'When', numeric: true, cell: ({ at }) => formatDateTime(at) },
];

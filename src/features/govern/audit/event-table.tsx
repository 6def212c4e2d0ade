import { useState } from 'react';
import type { LifecycleEvent } from '../../../lifecycle/governance/event.ts';
import { listEvents } from '../../../storage/governance/events.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';

const onEvents = onChangeOf('events');
const mostShown = 300;

/** The events of the project, or of the device, newest first; those that hold a text. */
export function EventTable({ projectId }: { readonly projectId: string }) {
  const [everything, setEverything] = useState(false);
  const [wanted, setWanted] = useState('');
  const loaded = useLatest(
    useLoaded(() => listEvents(everything ? undefined : projectId), [everything, projectId], onEvents),
  );
  return (
    <WhenLoaded loaded={loaded} loadingLabel="Reading the events…" failedTitle="The events could not be read">
      {events => {
        const found = events.filter(event => holds(event, wanted.trim().toLowerCase()));
        return (
          <Panel title="What was done" description={describe(found.length, events.length)} flush>
            <div className="audit-filter">
              <Row gap={5} align="end">
                <TextField label="Find" type="search" value={wanted} onChange={setWanted} />
                <CheckboxField
                  label="Other projects and the device too"
                  checked={everything}
                  onChange={setEverything}
                />
              </Row>
            </div>
            {found.length === 0 ? (
              <EmptyState title="Nothing of the kind was done">Take a word away from the search.</EmptyState>
            ) : (
              <DataTable
                caption="Events, newest first"
                captionHidden
                columns={columns}
                rows={found.slice(0, mostShown)}
                rowKey={({ id }) => id}
                maxHeight="36rem"
              />
            )}
          </Panel>
        );
      }}
    </WhenLoaded>
  );
}

function holds(
  { kind, subject, detail, who, before = '', after = '' }: LifecycleEvent,
  text: string,
): boolean {
  return [kind, subject, detail, who, before, after].some(part => part.toLowerCase().includes(text));
}

function describe(found: number, all: number): string {
  const of = found === all ? formatNumber(all) : `${formatNumber(found)} of ${formatNumber(all)}`;
  const shown = found > mostShown ? `; the latest ${mostShown} are shown, the download has all` : '';
  return `${of} events${shown}.`;
}

const columns: readonly TableColumn<LifecycleEvent>[] = [
  { id: 'kind', header: 'Event', cell: ({ kind }) => kind },
  { id: 'subject', header: 'What', cell: ({ subject }) => subject },
  { id: 'detail', header: 'Detail', cell: describeDetail },
  { id: 'who', header: 'Who', cell: ({ who }) => who || '–' },
  { id: 'at', header: 'When', cell: ({ at }) => formatDateTime(at) },
  {
    id: 'hash',
    header: 'Hash',
    cell: ({ hash }) => (
      <code className="audit-hash" title={hash}>
        {hash.slice(0, 8)}
      </code>
    ),
  },
];

function describeDetail({ detail, before, after }: LifecycleEvent) {
  if (before === undefined || after === undefined) return detail;
  return (
    <>
      {detail} <del>{before}</del> → <ins>{after}</ins>
    </>
  );
}

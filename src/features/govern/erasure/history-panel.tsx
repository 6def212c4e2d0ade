import { type PastErasure, erasureInWords } from '../../../lifecycle/erasure/erasure-record.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { downloadCertificate } from './download-certificate.ts';
import { ModelsToTrain } from './models-to-train.tsx';
import type { KnownErasures } from './read-erasures.ts';

/** What was erased before, and the models that learned from it and are still here. */
export function HistoryPanel({
  projectId,
  known,
}: {
  readonly projectId: string;
  readonly known: KnownErasures;
}) {
  if (known.past.length === 0)
    return (
      <EmptyState title="Nobody was erased from this project">
        Each erasure will stand here with its certificate and the models to be trained again.
      </EmptyState>
    );
  return (
    <Stack gap={5}>
      <ModelsToTrain projectId={projectId} known={known} />
      <Panel flush title="Erasures" description="As the audit trail tells them; none can be taken out of it.">
        <DataTable
          caption="Erasures, newest first"
          captionHidden
          columns={columnsOf(known)}
          rows={known.past}
          rowKey={({ erasure }) => erasure}
          maxHeight="24rem"
        />
      </Panel>
    </Stack>
  );
}

function columnsOf(known: KnownErasures): readonly TableColumn<PastErasure>[] {
  return [
    { id: 'at', header: 'When', cell: ({ at }) => formatDateTime(at) },
    { id: 'who', header: 'Who', cell: ({ who }) => who || '–' },
    { id: 'by', header: 'Found by', cell: ({ columns }) => columns.join(', ') },
    { id: 'what', header: 'What', cell: past => erasureInWords(past) },
    {
      id: 'certificate',
      header: 'Certificate',
      cell: past => (
        <Button
          aria-label={`Download the certificate of ${formatDateTime(past.at)}`}
          onClick={() => downloadCertificate(past, known, null)}
        >
          Download
        </Button>
      ),
    },
  ];
}

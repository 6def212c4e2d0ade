import { useState } from 'react';
import type { PastErasure } from '../../../lifecycle/erasure/erasure-record.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { removeRun } from '../../../storage/models/run-removal.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { RemovalDialog } from '../../../ui/dialogs/removal-dialog.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import type { KnownErasures } from './read-erasures.ts';

type NamedRun = PastErasure['runs'][number];

/** The models that learned from people who were erased and are still here, each with what to do about it. */
export function ModelsToTrain({
  projectId,
  known,
}: {
  readonly projectId: string;
  readonly known: KnownErasures;
}) {
  const [removing, setRemoving] = useState<string | null>(null);
  const named = new Map(known.past.flatMap(({ runs }) => runs).map(run => [run.runId, run]));
  const here = [...named.values()].filter(({ runId }) => known.runs.has(runId));
  if (here.length === 0) return null;
  return (
    <Panel
      flush
      title="Models that learned from people who were erased"
      description="Train them again on the newest version with the same settings. One that is made of rows still holds theirs until it is removed."
    >
      <DataTable
        caption="Models to be trained again"
        captionHidden
        columns={columnsOf(projectId, known, setRemoving)}
        rows={here}
        rowKey={({ runId }) => runId}
        maxHeight="24rem"
      />
      <RemovalDialog
        subject={removing}
        title="Remove this model?"
        what="model"
        load={async () => {}}
        remove={removeRun}
        onClose={() => setRemoving(null)}
      >
        {() => (
          <p>
            This cannot be undone. The training goes with its model, its past deployments and what these
            predicted; the audit trail keeps that they were there.
          </p>
        )}
      </RemovalDialog>
    </Panel>
  );
}

function columnsOf(
  projectId: string,
  known: KnownErasures,
  onRemove: (runId: string) => void,
): readonly TableColumn<NamedRun>[] {
  return [
    { id: 'model', header: 'Model', cell: ({ label }) => label },
    { id: 'at', header: 'Trained', cell: ({ runId }) => formatDateTime(known.runs.get(runId)!.startedAt) },
    { id: 'rows', header: 'Rows of theirs', numeric: true, cell: run => formatNumber(rowsOf(run)) },
    {
      id: 'holds',
      header: 'Made of rows',
      cell: ({ holds }) =>
        holds.length === 0 ? 'no' : <Tag tone="danger">holds theirs: {holds.join(', ')}</Tag>,
    },
    {
      id: 'ways',
      header: 'What to do',
      cell: ({ runId, label }) => (
        <Row gap={2}>
          <ButtonLink href={`${phasePath(projectId, 'train')}?again=${runId}`}>Train again</ButtonLink>
          {known.answering === runId ? (
            <Tag>answers now: deploy the new one, then remove it</Tag>
          ) : (
            <Button aria-label={`Remove ${label}`} onClick={() => onRemove(runId)}>
              Remove
            </Button>
          )}
        </Row>
      ),
    },
  ];
}

function rowsOf({ trainRows, testRows }: NamedRun): number {
  return trainRows + testRows;
}

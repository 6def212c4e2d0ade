import type { Decision } from '../../../lifecycle/evaluation/decision.ts';
import { listDecisions } from '../../../storage/models/decisions.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import '../evaluate-page.css';

const onDecisions = onChangeOf('decisions');

/** What was decided about the fairness of this run, newest first; nothing where nothing was. */
export function PastDecisions({ run }: EvaluateViewProps) {
  const loaded = useLoaded(() => listDecisions(run.projectId, run.id), [run.projectId, run.id], onDecisions);
  return (
    <WhenLoaded
      loaded={loaded}
      loadingLabel="Reading the decisions…"
      failedTitle="The decisions could not be read"
    >
      {decisions => {
        const own = decisions.filter(({ about }) => about === 'fairness');
        if (own.length === 0) return null;
        return (
          <Panel
            flush
            title="Decided"
            description="Nothing here can be changed; another decision comes on top."
          >
            <DataTable
              caption="Decisions about fairness"
              captionHidden
              columns={columns}
              rows={own}
              rowKey={({ id }) => id}
            />
          </Panel>
        );
      }}
    </WhenLoaded>
  );
}

const columns: readonly TableColumn<Decision>[] = [
  { id: 'what', header: 'Decision', cell: ({ decision }) => decision },
  { id: 'why', header: 'Why', cell: ({ reason }) => <span className="evaluate-meaning">{reason}</span> },
  { id: 'at', header: 'When', cell: ({ at }) => formatDateTime(at) },
];

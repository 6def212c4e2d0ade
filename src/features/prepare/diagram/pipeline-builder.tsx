import { useCallback, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { RowChoice } from '../../../core/selection/preview-rows.ts';
import type { DefaultPreparation, PreparationQuestion } from '../../../jobs/contracts/preparation.ts';
import { draftFaults, mendDraft } from '../../../lifecycle/preparation/draft-faults.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { draftSettings } from '../../../lifecycle/preparation/draft-settings.ts';
import type { DraftContent } from '../../../lifecycle/preparation/preparation-draft.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { ViewNavigation } from '../../../ui/layout/view-navigation.tsx';
import { AddGroup } from './add-group.tsx';
import type { Builder } from './builder.ts';
import { DecisionsPanel } from '../decisions-panel.tsx';
import { defaultForSplit } from '../default-for-split.ts';
import { DraftFaultNotice } from '../draft-fault-notice.tsx';
import { LeftOutPanel } from './left-out-panel.tsx';
import { PipelineDiagram } from './pipeline-diagram.tsx';
import { PrepareToolbar } from '../prepare-toolbar.tsx';
import { ProposeButtons } from '../propose-buttons.tsx';
import type { PreparingProps } from '../preview/preparing.tsx';
import { PreviewPanel } from '../preview/preview-panel.tsx';
import { SplitPanel } from '../split/split-panel.tsx';
import { useDraft } from '../use-draft.ts';
import { useFocusRequest } from '../use-focus-request.ts';
import { usePreview } from '../preview/use-preview.ts';
import { useUndoKeys } from '../use-undo-keys.ts';

/** Up to so many cells the preview follows each change by itself; beyond it waits to be asked. */
const mostFollowed = 1_000_000;

const views = [
  { id: 'steps', label: 'Steps' },
  { id: 'split', label: 'Split of the rows' },
] as const;

/** The draft of a preparation, to build on: its diagram, what it makes of real rows, and how rows are split. */
export function PipelineBuilder({
  projectId,
  problem,
  dataset,
  sensitive,
  draft: storedDraft,
  lastPreparedOn,
  byDefault,
  question,
  stored,
}: PreparingProps & {
  readonly byDefault: DefaultPreparation;
  readonly question: PreparationQuestion;
  readonly stored: DraftContent;
}) {
  const container = useRef<HTMLDivElement>(null);
  const focus = useFocusRequest(container);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [rows, setRows] = useState<RowChoice>({ kind: 'spread' });
  const [madeFor] = useState(storedDraft?.columns ?? dataset.schema);
  const [search] = useSearchParams();
  const view = views.find(({ id }) => id === search.get('view'))?.id ?? 'steps';
  const content = useMemo<DraftContent>(
    () => ({ plan: stored.plan, split: stored.split, decisions: stored.decisions }),
    [stored],
  );
  const faultsOf = useCallback(
    (of: DraftContent) => draftFaults({ ...of, columns: madeFor }, dataset.schema, problem.target),
    [madeFor, dataset.schema, problem.target],
  );
  // What does not fit was made for other columns, and stays so until it is mended.
  const columnsOf = useCallback(
    (of: DraftContent) => (faultsOf(of).length === 0 ? dataset.schema : madeFor),
    [faultsOf, dataset.schema, madeFor],
  );
  const defaultFor = useCallback(
    ({ split }: DraftContent) => defaultForSplit(byDefault, split).plan,
    [byDefault],
  );
  const draft = useDraft(projectId, content, defaultFor, columnsOf);
  useUndoKeys(draft);
  const faults = faultsOf(draft.content);
  const asked = useMemo(() => {
    return { ...question, settings: { ...question.settings, ...draftSettings(draft.content) } };
  }, [question, draft.content]);
  const follows = dataset.rows * dataset.schema.length <= mostFollowed && faults.length === 0;
  const preview = usePreview(asked, rows, draft.plan, follows);
  const builder: Builder = {
    dataset,
    problem,
    schema: dataset.schema.filter(({ name }) => name !== problem.target),
    sensitive,
    draft,
    preview,
    lastPreparedOn,
    open,
    setOpen,
    focus,
    say: setSaid,
  };
  const mend = () => {
    draft.replace(mendDraft(draft.content, faults, dataset.schema));
    focus('undo');
    setSaid('The preparation fits the table again.');
  };
  return (
    <div ref={container}>
      <Stack gap={5}>
        <p className="visually-hidden" role="status">
          {said}
        </p>
        <ViewNavigation
          label="Views of the preparation"
          views={views.map(({ id, label }) => ({
            label,
            href:
              id === 'steps'
                ? phasePath(projectId, 'prepare')
                : `${phasePath(projectId, 'prepare')}?view=${id}`,
            current: id === view,
          }))}
        />
        <PrepareToolbar
          builder={builder}
          decided={(view === 'steps' ? draft.content.plan : draft.content.split) !== null}
        >
          {view === 'steps' && <ProposeButtons builder={builder} question={asked} />}
        </PrepareToolbar>
        <DraftFaultNotice faults={faults} onMend={mend} />
        {view === 'split' ? (
          <SplitPanel
            dataset={dataset}
            problem={problem}
            split={draft.content.split}
            onChange={split =>
              // Numbers are typed: what is typed into one split is one step back.
              draft.replace({ ...draft.content, split }, `split ${split?.split?.kind ?? 'default'}`)
            }
          />
        ) : (
          <>
            <Panel
              title="Pipeline"
              description="Columns go down through the steps of their group; then all features go on together. Unfold a box to change it."
              actions={<AddGroup builder={builder} />}
            >
              <PipelineDiagram builder={builder} projectId={projectId} />
            </Panel>
            <PreviewPanel builder={builder} rows={rows} onRows={setRows} />
            <LeftOutPanel
              builder={builder}
              reasons={reasonsOf(draft.content, defaultForSplit(byDefault, draft.content.split))}
            />
            {draft.content.decisions.length > 0 && <DecisionsPanel decisions={draft.content.decisions} />}
          </>
        )}
      </Stack>
    </div>
  );
}

function reasonsOf(
  { plan, decisions }: DraftContent,
  { leftOut }: DefaultPreparation,
): ReadonlyMap<string, string> {
  if (plan === null) return new Map(leftOut.map(({ column, reason }) => [column, reason]));
  return new Map(
    decisions.flatMap(({ column, groups, why }) => (groups.length === 0 ? [[column, why]] : [])),
  );
}

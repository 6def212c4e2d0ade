import { useEffect, useRef } from 'react';
import type { PreparationQuestion } from '../../jobs/contracts/preparation.ts';
import type { Progress as JobProgress } from '../../jobs/contracts/progress.ts';
import { proposePreparation } from '../../jobs/preparation.ts';
import { useJob } from '../../jobs/use-job.ts';
import type { ProposedPreparation } from '../../lifecycle/propose-preparation.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Row, Stack } from '../../ui/stack.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Builder } from './builder.ts';

/** Back and forth, the app's own proposal, and whose preparation this is. */
export function PrepareToolbar({
  builder,
  question,
}: {
  readonly builder: Builder;
  readonly question: PreparationQuestion;
}) {
  const { draft, focus, say } = builder;
  const { job, start, cancel } = useJob<JobProgress, ProposedPreparation>();
  // What a person changes while the proposal is made is kept in the history behind it.
  const replace = useRef(draft.replace);
  const content = useRef(draft.content);
  useEffect(() => {
    replace.current = draft.replace;
    content.current = draft.content;
  }, [draft]);
  const propose = async () => {
    const proposed = await start(report => proposePreparation(question, report));
    if (proposed === null) return;
    replace.current({ ...content.current, ...proposed });
    say('Prepared: every column has its reason below.');
  };
  const useDefault = () => {
    draft.replace({ ...draft.content, plan: null, decisions: [] });
    focus('propose');
    say('Training prepares as by default.');
  };
  const running = job.state === 'running';
  return (
    <Stack gap={3}>
      <div className="prepare-toolbar">
        <Row>
          <Button
            data-place="undo"
            disabled={!draft.canUndo}
            onClick={() => {
              draft.undo();
              focus('undo', 'redo');
              say('Taken back.');
            }}
            aria-keyshortcuts="Control+Z"
            title="Ctrl+Z"
          >
            Undo
          </Button>
          <Button
            data-place="redo"
            disabled={!draft.canRedo}
            onClick={() => {
              draft.redo();
              focus('redo', 'undo');
              say('Done again.');
            }}
            aria-keyshortcuts="Control+Shift+Z"
            title="Ctrl+Shift+Z"
          >
            Redo
          </Button>
          <Tag tone={draft.content.plan === null ? 'neutral' : 'accent'}>
            {draft.content.plan === null ? 'The default' : 'Yours, stored on this device'}
          </Tag>
        </Row>
        <Row>
          {draft.content.plan !== null && (
            <Button variant="quiet" onClick={useDefault}>
              Use the default
            </Button>
          )}
          <Button data-place="propose" variant="primary" busy={running} onClick={() => void propose()}>
            Prepare for me
          </Button>
          {running && (
            <Button
              onClick={() => {
                cancel();
                focus('propose');
              }}
            >
              Cancel
            </Button>
          )}
        </Row>
      </div>
      {job.state === 'running' && (
        <Progress
          label={job.progress?.phase ?? 'Starting'}
          fraction={job.progress?.fraction ?? null}
          detail={job.progress?.detail}
        />
      )}
      {job.state === 'failed' && <ErrorNotice title="Nothing can be proposed" error={job.error} />}
      {draft.failure !== null && (
        <ErrorNotice title="The last change could not be stored" error={draft.failure} />
      )}
    </Stack>
  );
}

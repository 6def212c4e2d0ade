import { useEffect, useRef } from 'react';
import type { PreparationQuestion } from '../../jobs/contracts/preparation.ts';
import type { Progress as JobProgress } from '../../jobs/contracts/progress.ts';
import { proposePreparation } from '../../jobs/preparation.ts';
import { useJob } from '../../jobs/use-job.ts';
import type { ProposedPreparation } from '../../lifecycle/preparation/propose-preparation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Progress } from '../../ui/feedback/progress.tsx';
import { Row } from '../../ui/layout/stack.tsx';
import type { Builder } from './diagram/builder.ts';

/** The app's own proposal, and the way back to the default; both can be undone. */
export function ProposeButtons({
  builder,
  question,
}: {
  readonly builder: Builder;
  readonly question: PreparationQuestion;
}) {
  const { draft, focus, say } = builder;
  const { job, start, cancel } = useJob<JobProgress, ProposedPreparation>();
  // What a person changes while the proposal is made stays in the history behind it.
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);
  const propose = async () => {
    const proposed = await start(report => proposePreparation(question, report));
    if (proposed === null) return;
    latest.current.replace({ ...latest.current.content, ...proposed });
    say('Prepared: every column has its reason below.');
  };
  const useDefault = () => {
    draft.replace({ ...draft.content, plan: null, decisions: [] });
    focus('propose');
    say('Training prepares as by default.');
  };
  const running = job.state === 'running';
  return (
    <>
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
      {job.state === 'running' && (
        <div className="prepare-toolbar-news">
          <Progress
            label={job.progress?.phase ?? 'Starting'}
            fraction={job.progress?.fraction ?? null}
            detail={job.progress?.detail}
          />
        </div>
      )}
      {job.state === 'failed' && (
        <div className="prepare-toolbar-news">
          <ErrorNotice title="Nothing can be proposed" error={job.error} />
        </div>
      )}
    </>
  );
}

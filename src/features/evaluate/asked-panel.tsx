import { type ReactNode, useState } from 'react';
import type { QuestionKind, Questions } from '../../jobs/contracts/insight.ts';
import { useInsight } from '../../jobs/use-insight.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { JobNotice } from '../../ui/feedback/job-notice.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { Row, Stack } from '../../ui/layout/stack.tsx';

/** A question that takes long: asked by a press, and answered at once where it was asked before. */
export function AskedPanel<Kind extends QuestionKind>({
  title,
  description,
  kind,
  runId,
  asks,
  action,
  running,
  choice,
  children,
}: {
  readonly title: string;
  readonly description: string;
  readonly kind: Kind;
  readonly runId: string;
  /** Null while something has to be chosen first. */
  readonly asks: Questions[Kind]['asks'] | null;
  /** The verb on its button: "Draw the curve". */
  readonly action: string;
  /** What is being done: "Learning from more and more rows". */
  readonly running: string;
  /** Fields that decide what is asked. */
  readonly choice?: ReactNode;
  readonly children: (answer: Questions[Kind]['answer']) => ReactNode;
}) {
  const asked = JSON.stringify(asks);
  const [pressed, setPressed] = useState<string | null>(null);
  const { job, cancel, reset } = useInsight(kind, runId, asks, pressed !== asked);
  const withdraw = () => {
    setPressed(null);
    cancel();
  };
  return (
    <Panel title={title} description={description}>
      <Stack>
        {(choice != null || job.state === 'idle') && (
          <Row align="end">
            {choice}
            {job.state === 'idle' && (
              <Button disabled={asks === null} onClick={() => setPressed(asked)}>
                {action}
              </Button>
            )}
          </Row>
        )}
        <JobNotice
          job={job}
          runningTitle={running}
          failedTitle="This could not be measured"
          onCancel={withdraw}
          onDismiss={() => {
            setPressed(null);
            reset();
          }}
        >
          {children}
        </JobNotice>
      </Stack>
    </Panel>
  );
}

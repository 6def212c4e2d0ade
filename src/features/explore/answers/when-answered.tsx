import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Progress } from '../../../ui/feedback/progress.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { Answer } from './use-answer.ts';

/** An answer once it is there; before it how far it is, with a way to stop, and what went wrong if it never came. */
export function WhenAnswered<T>({
  answer,
  label,
  failedTitle,
  children,
}: {
  readonly answer: Answer<T>;
  /** "Relating the columns" */
  readonly label: string;
  readonly failedTitle: string;
  readonly children: (value: T) => ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  const done = answer.state === 'done';
  useEffect(() => {
    // The button that had the focus went away with the wait.
    if (done && held.current) place.current?.focus();
    held.current = false;
  }, [done]);
  return (
    <div
      ref={place}
      tabIndex={-1}
      className="explore-place"
      aria-busy={answer.state === 'asking' || undefined}
    >
      {content()}
    </div>
  );

  function content(): ReactNode {
    switch (answer.state) {
      case 'asking':
      case 'cancelled':
        return (
          <Stack gap={2}>
            {answer.state === 'asking' ? (
              <Progress
                label={answer.progress?.phase ?? label}
                fraction={answer.progress?.fraction ?? null}
                detail={answer.progress?.detail}
              />
            ) : (
              <p role="status">Cancelled: nothing is shown.</p>
            )}
            <Row>
              <Button
                onClick={answer.state === 'asking' ? answer.cancel : answer.ask}
                onFocus={() => {
                  held.current = true;
                }}
                onBlur={() => {
                  held.current = false;
                }}
              >
                {answer.state === 'asking' ? 'Cancel' : 'Start again'}
              </Button>
            </Row>
          </Stack>
        );
      case 'failed':
        return <ErrorNotice title={failedTitle} error={answer.error} onRetry={answer.ask} />;
      case 'done':
        return children(answer.value);
      default:
        return answer satisfies never;
    }
  }
}

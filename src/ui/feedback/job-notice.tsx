import type { ReactNode } from 'react';
import { Button } from '../buttons/button.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { Notice } from './notice.tsx';
import { Progress } from './progress.tsx';

/** What a page knows of work that it began. */
export type NoticedJob<T> =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running';
      readonly progress: {
        readonly phase: string;
        readonly fraction: number | null;
        readonly detail?: string | undefined;
      } | null;
    }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly error: Error };

/** How far a piece of work is, with a way to stop it, and what came of it; nothing before it began. */
export function JobNotice<T>({
  job,
  runningTitle,
  failedTitle,
  failedActions,
  onCancel,
  onDismiss,
  children,
}: {
  readonly job: NoticedJob<T>;
  readonly runningTitle: string;
  readonly failedTitle: string;
  /** Ways on after a failure, before the one to close it. */
  readonly failedActions?: ReactNode;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
  /** What is said of the outcome. */
  readonly children: (value: T) => ReactNode;
}) {
  switch (job.state) {
    case 'idle':
      return null;
    case 'running':
      return (
        <Notice title={runningTitle} actions={<Button onClick={onCancel}>Cancel</Button>}>
          <Progress
            label={job.progress?.phase ?? 'Starting'}
            fraction={job.progress?.fraction ?? null}
            detail={job.progress?.detail}
          />
        </Notice>
      );
    case 'failed':
      return (
        <ErrorNotice title={failedTitle} error={job.error}>
          {failedActions}
          <Button onClick={onDismiss}>Close</Button>
        </ErrorNotice>
      );
    case 'done':
      return children(job.value);
    default:
      return job satisfies never;
  }
}

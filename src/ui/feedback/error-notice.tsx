import type { ReactNode } from 'react';
import { Button } from '../buttons/button.tsx';
import { Notice } from './notice.tsx';

/**
 * A failure told so that a person can act: what could not be done, why, what to do next.
 * `<ErrorNotice title="The table was not imported" error={job.error} onRetry={again} />`
 */
export function ErrorNotice({
  title,
  error,
  onRetry,
  retryLabel = 'Try again',
  children,
}: {
  readonly title: string;
  readonly error: Error;
  readonly onRetry?: (() => void) | undefined;
  readonly retryLabel?: string | undefined;
  /** Further ways on. */
  readonly children?: ReactNode;
}) {
  const { reason, remedy } = reasonAndRemedy(error);
  const actions = (
    <>
      {onRetry && <Button onClick={onRetry}>{retryLabel}</Button>}
      {children}
    </>
  );
  return (
    <Notice tone="danger" title={title} actions={onRetry || children ? actions : undefined}>
      <p>{reason}</p>
      {remedy !== null && <p>{remedy}</p>}
    </Notice>
  );
}

/** An InputError's message ends with its remedy; they read better apart. */
function reasonAndRemedy(error: Error): { reason: string; remedy: string | null } {
  const remedy = 'remedy' in error && typeof error.remedy === 'string' ? error.remedy : null;
  if (remedy === null || !error.message.endsWith(remedy)) return { reason: error.message, remedy: null };
  return { reason: error.message.slice(0, -remedy.length).trim(), remedy };
}

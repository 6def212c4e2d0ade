import type { ReactNode } from 'react';
import { ErrorNotice } from '../feedback/error-notice.tsx';
import { Loading } from './loading.tsx';
import type { Loaded } from './use-loaded.ts';

/** What was loaded, once it is there; its place before, and what went wrong if it never came. */
export function WhenLoaded<T>({
  loaded,
  loadingLabel,
  failedTitle,
  children,
}: {
  readonly loaded: Loaded<T>;
  /** "Opening the table…" */
  readonly loadingLabel: string;
  /** "The table could not be opened" */
  readonly failedTitle: string;
  readonly children: (value: T) => ReactNode;
}) {
  switch (loaded.state) {
    case 'loading':
      return <Loading label={loadingLabel} />;
    case 'failed':
      return <ErrorNotice title={failedTitle} error={loaded.error} onRetry={() => location.reload()} />;
    case 'done':
      return children(loaded.value);
    default:
      return loaded satisfies never;
  }
}

import { useEffect, useState } from 'react';
import { onChange } from '../storage/changes.ts';
import { ErrorNotice } from '../ui/feedback/error-notice.tsx';

const titles: Readonly<Record<string, string>> = {
  StorageFullError: 'This device is full',
  StorageUnavailableError: 'Nothing can be stored here',
  StorageBlockedError: 'Another tab stands in the way',
};

/** Shows a storage failure that no page took care of. */
export function StorageNotice() {
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    const take = (event: PromiseRejectionEvent) => {
      const reason: unknown = event.reason;
      if (!(reason instanceof Error) || !(reason.name in titles)) return;
      event.preventDefault();
      setError(reason);
    };
    addEventListener('unhandledrejection', take);
    const unsubscribe = onChange(store => {
      if (store === 'connection') setError(null);
    });
    return () => {
      removeEventListener('unhandledrejection', take);
      unsubscribe();
    };
  }, []);
  if (error === null) return null;
  return (
    <ErrorNotice
      title={titles[error.name] ?? error.name}
      error={error}
      onRetry={() => location.reload()}
      retryLabel="Reload"
    />
  );
}

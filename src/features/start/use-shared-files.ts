import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'wouter';
import { sharedParameter } from '../../jobs/contracts/shared-files.ts';
import { takeSharedFiles } from '../../jobs/take-shared-files.ts';

/** Takes files that another app of the device shared with the installed one; gives why it could not, or null. */
export function useSharedFiles(onFiles: (files: readonly File[]) => void): Error | null {
  const [search, setSearch] = useSearchParams();
  const [error, setError] = useState<Error | null>(null);
  const shared = search.get(sharedParameter);
  const open = useEffectEvent((files: readonly File[]) => {
    setSearch({}, { replace: true });
    if (files.length > 0) onFiles(files);
    else setError(new Error('No table was among what was shared. Share a file, or several rows of text.'));
  });
  useEffect(() => {
    if (shared === null) return;
    takeSharedFiles().then(open, (reason: unknown) =>
      setError(reason instanceof Error ? reason : new Error(String(reason))),
    );
  }, [shared]);
  return error;
}

import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** Names the run in the address, so that the page stays with it when a newer one is done. */
export function usePinnedRun(runId: string): () => void {
  const [search, setSearch] = useSearchParams();
  return useCallback(() => {
    const kept = new URLSearchParams(search);
    kept.set('run', runId);
    setSearch(kept, { replace: true });
  }, [runId, search, setSearch]);
}

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Asks for the focus on the first of these places that is there and can take it. */
export type RequestFocus = (...places: readonly string[]) => void;

/**
 * Moves the focus after a change has been drawn: what had it may have moved, or gone. A place is an element with
 * that name in its `data-place`, anywhere within the container.
 */
export function useFocusRequest(container: RefObject<HTMLElement | null>): RequestFocus {
  const wanted = useRef<readonly string[]>([]);
  const [requests, setRequests] = useState(0);
  useEffect(() => {
    if (requests === 0) return;
    const [place] = wanted.current.flatMap(name => {
      const found = container.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(name)}"]`);
      return found && !found.matches(':disabled') ? [found] : [];
    });
    wanted.current = [];
    place?.focus();
  }, [requests, container]);
  return useCallback((...places) => {
    wanted.current = places;
    setRequests(count => count + 1);
  }, []);
}

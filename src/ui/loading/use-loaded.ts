import { type DependencyList, useEffect, useState } from 'react';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly error: Error };

/**
 * Something stored, read at mount, again when `deps` change, and again when `subscribe` calls its listener.
 * New deps are `loading` at once; a reload after a change keeps the old value until the new one is there.
 * `useLoaded(() => getProject(id), [id], onChange)`
 */
export function useLoaded<T>(
  load: () => Promise<T>,
  deps: DependencyList,
  subscribe?: (listener: () => void) => () => void,
): Loaded<T> {
  const [settled, setSettled] = useState<{ deps: DependencyList; loaded: Loaded<T> } | null>(null);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the caller names what `load` depends on
  useEffect(() => {
    let newest = 0;
    const read = () => {
      newest += 1;
      const reading = newest;
      const settle = (loaded: Loaded<T>) => {
        if (reading === newest) setSettled({ deps, loaded });
      };
      load().then(
        value => settle({ state: 'done', value }),
        (reason: unknown) => settle({ state: 'failed', error: asError(reason) }),
      );
    };
    read();
    const unsubscribe = subscribe?.(read);
    return () => {
      newest = -1;
      unsubscribe?.();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, deps);
  return settled && sameDeps(settled.deps, deps) ? settled.loaded : { state: 'loading' };
}

function sameDeps(a: DependencyList, b: DependencyList): boolean {
  return a.length === b.length && a.every((dep, i) => Object.is(dep, b[i]));
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

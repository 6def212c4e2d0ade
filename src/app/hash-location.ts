import { useSyncExternalStore } from 'react';

/**
 * The location hooks for wouter's Router: path and search both live after the `#`, so that any static host serves
 * every route and a link with a search can be copied, opened in another tab and reloaded.
 * (wouter's own hash hook puts the search before the `#`, where it outlives the page it belongs to.)
 */
export function useHashLocation(): [string, (to: string, options?: NavigateOptions) => void] {
  return [useSyncExternalStore(subscribe, currentPath), navigate];
}

/** The part after the `?`, for wouter's `useSearch` and `useSearchParams`. */
export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, currentSearch);
}

/** How wouter's Link writes its address. */
export function hashHref(path: string): string {
  return `#${path}`;
}

interface NavigateOptions {
  readonly replace?: boolean;
  readonly state?: unknown;
}

function navigate(to: string, { replace = false, state = null }: NavigateOptions = {}): void {
  history[replace ? 'replaceState' : 'pushState'](state, '', hashHref(to));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

function currentPath(): string {
  const path = location.hash.slice(1).split('?', 1)[0] ?? '';
  return path.startsWith('/') ? path : `/${path}`;
}

function currentSearch(): string {
  const at = location.hash.indexOf('?');
  return at === -1 ? '' : location.hash.slice(at + 1);
}

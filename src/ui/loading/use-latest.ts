import { useState } from 'react';
import type { Loaded } from './use-loaded.ts';

/** What was last there while something new is loading, so that a page need not be torn down in between. */
export function useLatest<T>(loaded: Loaded<T>): Loaded<T> {
  const [latest, setLatest] = useState(loaded);
  if (loaded !== latest && loaded.state !== 'loading') setLatest(loaded);
  return loaded.state === 'loading' && latest.state === 'done' ? latest : loaded;
}

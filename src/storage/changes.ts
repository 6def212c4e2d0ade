/** Told the name of the store that changed, or `connection` when the database became reachable or another tab took it. */
export type ChangeListener = (store: string) => void;

const listeners = new Set<ChangeListener>();
let channel: BroadcastChannel | null = null;

/** Says to this realm, the other tabs and the workers that a store has changed; call it after the commit. */
export function announce(store: string): void {
  tellHere(store);
  openChannel()?.postMessage(store);
}

/** Says to this realm alone. */
export function tellHere(store: string): void {
  for (const listener of listeners) {
    try {
      listener(store);
    } catch (error) {
      // What is stored is stored: a listener's fault must not make its writer believe otherwise.
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

/** Calls `listener` after each change, here or in another tab, until the returned function is called. */
export function onChange(listener: ChangeListener): () => void {
  listeners.add(listener);
  openChannel();
  return () => void listeners.delete(listener);
}

function openChannel(): BroadcastChannel | null {
  if (channel === null && typeof BroadcastChannel !== 'undefined') {
    channel = new BroadcastChannel('terrarium-changes');
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') tellHere(data);
    });
  }
  return channel;
}

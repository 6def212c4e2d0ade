/** Keeps the most recently used values up to a number of bytes. */
export interface ChunkCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value, bytes: number): void;
}

/** A cache that forgets what was not used for longest once it holds more than `capacity` bytes. */
export function createChunkCache<Value>(capacity: number): ChunkCache<Value> {
  // A Map iterates in order of insertion: the least recently used entry comes first.
  const entries = new Map<string, { readonly value: Value; readonly bytes: number }>();
  let held = 0;
  const drop = (key: string) => {
    held -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, bytes) {
      drop(key);
      if (bytes > capacity) return;
      entries.set(key, { value, bytes });
      held += bytes;
      for (const oldest of entries.keys()) {
        if (held <= capacity) break;
        drop(oldest);
      }
    },
  };
}

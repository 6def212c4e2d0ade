const pageSize = 65_536;
const mostPages = 65_536;

/**
 * A memory of so many bytes for several threads; null where that is too much. It has its whole size from the beginning,
 * and must not grow: an engine that checks addresses itself (where it could not reserve the whole address space) lets the
 * other threads know of new pages only later, and they would be out of bounds. Pages nobody touches take no room.
 */
export function createSharedMemory(bytes: number): WebAssembly.Memory | null {
  const pages = Math.ceil(bytes / pageSize);
  if (pages > mostPages) return null;
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

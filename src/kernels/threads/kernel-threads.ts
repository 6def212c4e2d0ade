import type { KernelTask } from './kernel-task.ts';

/** One thread that runs tasks one after another, as a browser's worker or one of Node's. */
export interface KernelThread {
  /** Resolves when it can take tasks; rejects when its script does not load. */
  readonly ready: Promise<void>;
  post(task: KernelTask): void;
  end(): void;
}

/** Threads that help the calling one with a kernel. */
export interface KernelThreads {
  /** How many there are besides the calling one. */
  readonly helpers: number;
  /**
   * Sends each helper to the task and returns at once. Whether they came, and when they are done, the kernel sees in the
   * shared memory: nothing may wait for one that has not come there.
   */
  send(task: KernelTask): void;
  end(): void;
}

/** Whether threads can share memory here: a page must be cross-origin isolated for it. */
export function canShareMemory(): boolean {
  return typeof SharedArrayBuffer === 'function';
}

/** Starts so many helpers and waits until they are up; null where memory cannot be shared or none can be started. */
export async function startThreads(
  spawn: () => KernelThread,
  helpers: number,
): Promise<KernelThreads | null> {
  if (helpers < 1 || !canShareMemory()) return null;
  const threads = Array.from({ length: helpers }, spawn);
  const outcomes = await Promise.allSettled(threads.map(thread => thread.ready));
  const started = threads.filter((_, index) => outcomes[index]?.status === 'fulfilled');
  if (started.length === 0) return null;
  return {
    helpers: started.length,
    send: task => started.forEach(thread => thread.post(task)),
    end: () => threads.forEach(thread => thread.end()),
  };
}

// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../../workers/kernel-thread.ts?worker&url';
import { type KernelThread, type KernelThreads, startThreads } from '../../kernels/threads/kernel-threads.ts';
import { trustedScriptUrl } from '../trusted-types.ts';

const started = new Map<number, Promise<KernelThreads | null>>();

/**
 * Threads that help this worker, so that `count` work with it among them; null where one works alone. They are started
 * once, stay for the next fit, and end with the worker.
 */
export function kernelThreads(count: number): Promise<KernelThreads | null> {
  let threads = started.get(count);
  if (threads === undefined) started.set(count, (threads = startThreads(spawn, count - 1)));
  return threads;
}

function spawn(): KernelThread {
  const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'kernel-thread' });
  return {
    ready: new Promise((resolve, reject) => {
      worker.addEventListener('message', () => resolve(), { once: true });
      worker.addEventListener('error', () => reject(new Error('a thread of kernels could not be started')), {
        once: true,
      });
    }),
    post: task => worker.postMessage(task, []),
    end: () => worker.terminate(),
  };
}

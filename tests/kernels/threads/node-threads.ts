import { Worker } from 'node:worker_threads';
import {
  canShareMemory,
  type KernelThreads,
  startThreads,
} from '../../../src/kernels/threads/kernel-threads.ts';

const script = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ module, memory, call, args }) =>
  new WebAssembly.Instance(module, { env: { memory } }).exports[call](...args),
);
parentPort.postMessage('ready');
`;

/**
 * Threads of Node that do what those of the page do (`workers/kernel-thread.ts`); null where memory cannot be shared.
 * Not to be forgotten: `end`.
 */
export async function nodeThreads(helpers: number): Promise<KernelThreads | null> {
  const threads = await startThreads(() => {
    const worker = new Worker(script, { eval: true });
    worker.unref();
    return {
      ready: new Promise((resolve, reject) => {
        worker.once('message', () => resolve());
        worker.once('error', reject);
      }),
      post: task => worker.postMessage(task, []),
      end: () => void worker.terminate(),
    };
  }, helpers);
  if (threads === null && canShareMemory()) throw new Error('no thread could be started');
  return threads;
}
